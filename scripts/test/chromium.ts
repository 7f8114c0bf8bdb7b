import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages, isDebianLike } from '../database/debian-packages.ts'
import type { Environment } from '../environment.ts'
import { Failure } from '../failure.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The browser for the journeys: CHROMIUM_PATH, else one on the PATH, else Debian's package, which is installed.
 * @throws Failure when there is none
 */
export function provideChromium(environment: Environment, log: (line: string) => void): string {
  const wanted = environment.CHROMIUM_PATH
  if (wanted && !existsSync(wanted)) throw new Failure(`CHROMIUM_PATH names ${wanted}, which does not exist.`)
  const present = wanted ?? find(environment)
  if (present) return present
  if (isDebianLike()) installPackages(['chromium', 'fonts-noto-cjk'], log)
  const installed = find(environment)
  if (installed) return installed
  throw new Failure('The journeys need Chromium or Chrome. Install one, or set CHROMIUM_PATH.')
}

function find({ PATH = '' }: Environment): string | undefined {
  const folders = ['/usr/bin', ...PATH.split(delimiter).filter(Boolean)]
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file))
}
