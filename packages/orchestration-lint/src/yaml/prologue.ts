import { Failure } from './failure.ts'
import type { Scanner } from './scanner.ts'

export interface Prologue {
  /** The handles of tags that the document may use. */
  readonly handles: ReadonlySet<string>
  /** Whether it has its `---`: only then may it be empty. */
  readonly isExplicit: boolean
}

/**
 * Reads directives and `---` before a document. Only the first one may come without.
 * @returns nothing at the end of the text
 */
export function startDocument(scanner: Scanner, isFirst: boolean): Prologue | undefined {
  if (!isFirst) while (scanner.peek().type === 'document-end') scanner.skip()
  const handles = new Set(['!', '!!'])
  let token = scanner.peek()
  if (token.type === 'stream-end') return undefined
  if (isFirst && token.type !== 'document-start' && !token.type.endsWith('directive'))
    return { handles, isExplicit: false }
  for (; token.type.endsWith('directive'); token = scanner.peek()) {
    if (token.type === 'tag-directive') handles.add(token.value.split(/[ \t]/, 1)[0] ?? '')
    else if (!token.value.startsWith('1.')) throw new Failure('directive', token.start, token.end)
    scanner.skip()
  }
  if (token.type !== 'document-start') throw new Failure('document-start', token.start, token.end)
  scanner.skip()
  return { handles, isExplicit: true }
}
