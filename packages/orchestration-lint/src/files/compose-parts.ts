import type { Diagnostic } from '../diagnostic.ts'

/** What another file that is merged with this one may bring. */
const whole = new Set([
  'compose/no-image',
  'compose/no-healthcheck',
  'compose/undefined-config',
  'compose/undefined-model',
  'compose/undefined-network',
  'compose/undefined-secret',
  'compose/undefined-service',
  'compose/undefined-volume',
  'compose/unknown-host',
  'compose/unused',
])

/**
 * Whether a Compose file is one to be merged over another: `compose.override.yaml` is always, `compose.dev.yaml` is
 * if there is a `compose.yaml` beside it.
 * @param siblings the names of the files in its folder
 */
export function isMergedOver(name: string, siblings: readonly string[]): boolean {
  const [, stem, between] = /^((?:docker-)?compose)[._-](.+)\.ya?ml$/i.exec(name) ?? []
  if (stem === undefined || between === undefined) return false
  if (between.toLowerCase() === 'override') return true
  const bases = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml']
  return siblings.some((sibling) => bases.includes(sibling.toLowerCase()))
}

/** What is left when nothing is said that another file could put right. */
function saidOfParts(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ rule }) => !whole.has(rule))
}

/** What can be said of a file that is merged over another: all, if it could stand alone after all. */
export function judgeMergedOver(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const standsAlone = !diagnostics.some(({ rule, severity }) => severity === 'error' && whole.has(rule))
  return standsAlone ? diagnostics : saidOfParts(diagnostics)
}

/** What can be said of lines of a text: a service without an image is a part of one. */
export function judgeExcerpt(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.some(({ rule }) => rule === 'compose/no-image') ? saidOfParts(diagnostics) : diagnostics
}
