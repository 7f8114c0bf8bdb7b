import { isCodeLanguage, type CodeLanguage } from './highlight'

const aliases: Record<string, CodeLanguage> = {
  bash: 'shell',
  cjs: 'javascript',
  conf: 'nginx',
  env: 'ini',
  js: 'javascript',
  mjs: 'javascript',
  mts: 'typescript',
  sh: 'shell',
  ts: 'typescript',
  tsx: 'typescript',
  yml: 'yaml',
}

/** The language of a fence's info string (` ```sh `), or undefined. */
export function languageOfFence(name: string): CodeLanguage | undefined {
  return isCodeLanguage(name) ? name : aliases[name]
}

/** The language of a file, by its name, or undefined. */
export function languageOfFile(file: string): CodeLanguage | undefined {
  const base = file.split('/').at(-1) ?? file
  if (/^(.+\.)?(docker|container)file(\..+)?$/i.test(base)) return 'dockerfile'
  return languageOfFence(base.split('.').at(-1) ?? '')
}
