import { check } from '../check.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { CheckOptions } from '../options.ts'
import { isMergedOver, judgeMergedOver } from './compose-parts.ts'

/** A file that is to be checked. */
export interface SourceFile {
  /** With `/` between folders. */
  readonly path: string
  readonly text: string
}

/**
 * Checks a file as what it is among those beside it: a Compose file that is merged over another need not stand alone.
 * @param options `siblings` names all files of its folder
 */
export function checkFile({ path, text }: SourceFile, options: CheckOptions): readonly Diagnostic[] {
  const { diagnostics } = check(text, options)
  const name = path.split('/').at(-1) ?? path
  if (options.language !== 'compose' || !isMergedOver(name, options.siblings ?? [])) return diagnostics
  return judgeMergedOver(diagnostics)
}
