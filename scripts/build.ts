import { cp } from 'node:fs/promises'
import { prepareGenerated } from './build/generated.ts'
import { fingerprintOf, forgetBuild, isBuilt, rememberBuild } from './build/fingerprint.ts'
import { run } from './build/run.ts'
import { reportFailure } from './failure.ts'
import { step } from './steps.ts'
import { assembleSite } from './build/site.ts'
import { bundleServer } from './build/bundle-server.ts'
import { tidyStandalone } from './build/tidy-standalone.ts'

export { prepareGenerated }

/** Builds the whole site for production, below .next/standalone. Needs no database and no secret. */
export async function build(): Promise<void> {
  await forgetBuild()
  await prepareGenerated()
  await run('next', ['build'])
  await tidyStandalone('.next/standalone')
  await bundleServer('.next/standalone/slipway.mjs')
  await assembleSite()
  // lib/server/release.ts reads it there.
  await cp('.generated/release.json', '.next/standalone/release.json')
}

/** Builds if anything has changed since the last build. */
export async function buildIfNeeded(): Promise<'built' | 'up to date'> {
  const fingerprint = await fingerprintOf()
  if (await isBuilt(fingerprint)) return 'up to date'
  await build()
  await rememberBuild(fingerprint)
  return 'built'
}

if (import.meta.main)
  await step('build', buildIfNeeded, (result) => result).catch((error: unknown) => {
    reportFailure(error)
    process.exitCode = 1
  })
