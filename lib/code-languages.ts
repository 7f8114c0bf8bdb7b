/**
 * Languages of fences and example files. `console` is a terminal session: it has no grammar, what matters is
 * who said what. This file imports nothing, so that scripts can read it as well as components.
 */
export const codeLanguages = [
  'console',
  'css',
  'diff',
  'dockerfile',
  'html',
  'ini',
  'javascript',
  'json',
  'nginx',
  'shell',
  'sql',
  'toml',
  'typescript',
  'yaml',
] as const

export type CodeLanguage = (typeof codeLanguages)[number]

/** Languages as their communities spell them; a terminal session is called what the interface calls it. */
export const languageNames: Readonly<Record<Exclude<CodeLanguage, 'console'>, string>> = {
  css: 'CSS',
  diff: 'Diff',
  dockerfile: 'Dockerfile',
  html: 'HTML',
  ini: 'INI',
  javascript: 'JavaScript',
  json: 'JSON',
  nginx: 'nginx',
  shell: 'Shell',
  sql: 'SQL',
  toml: 'TOML',
  typescript: 'TypeScript',
  yaml: 'YAML',
}

const aliases = new Map<string, CodeLanguage>([
  ['bash', 'shell'],
  ['cjs', 'javascript'],
  ['conf', 'nginx'],
  ['env', 'ini'],
  ['js', 'javascript'],
  ['mjs', 'javascript'],
  ['mts', 'typescript'],
  ['sh', 'shell'],
  ['ts', 'typescript'],
  ['tsx', 'typescript'],
  ['yml', 'yaml'],
])

/** The language of a fence's info string (` ```sh `), or undefined. */
export function languageOfFence(name: string): CodeLanguage | undefined {
  return codeLanguages.find((language) => language === name) ?? aliases.get(name)
}

/** The language of a file, by its name, or undefined. */
export function languageOfFile(file: string): CodeLanguage | undefined {
  const base = file.split('/').at(-1) ?? file
  if (/^(.+\.)?(docker|container)file(\..+)?$/i.test(base)) return 'dockerfile'
  return languageOfFence(base.split('.').at(-1) ?? '')
}
