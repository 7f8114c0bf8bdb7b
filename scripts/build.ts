import { prepareGenerated } from './build/generated.ts'
import { fingerprintOf, forgetBuild, isBuilt, rememberBuild } from './build/fingerprint.ts'
import { run } from './build/run.ts'
import { reportFailure } from './failure.ts'
import { step } from './steps.ts'
import { bundleCommand, bundleServer } from './build/bundle-server.ts'
import { copyIcons } from './build/icons.ts'
import { isLaidOutFor, layOut } from './build/lay-out.ts'
import { givenSiteUrl } from './build/site-url.ts'
import { tidyStandalone } from './build/tidy-standalone.ts'
import { readEnvironment } from './environment.ts'
import { defaultSiteUrl } from '../lib/site-url.ts'

export { prepareGenerated }

/**
 * Builds the whole site for production, below .next/standalone. Needs no database and no secret.
 * @param siteUrl where readers will find it
 */
export async function build(siteUrl: string): Promise<void> {
  await forgetBuild()
  await prepareGenerated()
  await run('next', ['build'])
  await tidyStandalone('.next/standalone')
  await copyIcons('.next/standalone')
  await bundleServer('.next/standalone/slipway.mjs')
  await bundleCommand('migrate', '.next/migrate/migrate.mjs')
  await bundleCommand('create-admin', '.next/standalone/create-admin.mjs')
  await layOut(siteUrl)
}

/** Builds if anything has changed since the last build; for another address it is only laid out again. */
export async function buildIfNeeded(siteUrl: string): Promise<string> {
  const begun = new Date()
  const fingerprint = await fingerprintOf()
  if (!(await isBuilt(fingerprint))) {
    await build(siteUrl)
    await rememberBuild(fingerprint, begun)
    return `built for ${siteUrl}`
  }
  if (await isLaidOutFor(siteUrl)) return 'up to date'
  await layOut(siteUrl)
  return `laid out for ${siteUrl}`
}

async function main(): Promise<void> {
  const given = givenSiteUrl(readEnvironment())
  if (!given) console.log(`  SITE_URL is not set: links to the site begin with ${defaultSiteUrl}`)
  await step(
    'build',
    () => buildIfNeeded(given ?? defaultSiteUrl),
    (result) => result,
  )
}

if (import.meta.main)
  await main().catch((error: unknown) => {
    reportFailure(error)
    process.exitCode = 1
  })
