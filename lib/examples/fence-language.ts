import { holdsManifests, topLevelKeys } from '../../packages/orchestration-lint/src/files/language-of-file.ts'
// The package's own entry imports what has to be generated first; this is its part that needs none of that.
import type { Language } from '../../packages/orchestration-lint/src/options.ts'
import { languageOfFence } from '../code-languages.ts'

const composeKeys = new Set(['configs', 'include', 'models', 'name', 'networks', 'secrets', 'services'])
composeKeys.add('version').add('volumes')

/** Whether YAML is a Compose file or whole services of one, and not `services:` of something else. */
function isCompose(code: string): boolean {
  const [keys, ...others] = topLevelKeys(code).filter(({ size }) => size > 0)
  if (!keys?.has('services') || others.length > 0) return false
  const isMapping = /^services:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*[ ]+["']?[\w.-]+["']?:/m.test(`${code}\n`)
  return isMapping && [...keys.keys()].every((key) => composeKeys.has(key) || key.startsWith('x-'))
}

/** Whether a Dockerfile is there as a whole: BuildKit refuses instructions without a FROM before them. */
function hasStage(code: string): boolean {
  return /^[ \t]*FROM[ \t]/im.test(code)
}

/**
 * In which language a fenced block is to be checked, by its language and its content.
 * @param name what stands behind the fence: `yaml`, `bash`, …
 * @returns undefined for what is not checked: other languages, and parts of files that no tool would take
 */
export function languageOfBlock(name: string, code: string): Language | undefined {
  const language = languageOfFence(name)
  if (language === 'dockerfile') return hasStage(code) ? 'dockerfile' : undefined
  if (language === 'shell' || language === 'console') return 'shell'
  if (language !== 'yaml' && language !== 'json') return undefined
  if (holdsManifests(code)) return 'kubernetes'
  return language === 'yaml' && isCompose(code) ? 'compose' : undefined
}
