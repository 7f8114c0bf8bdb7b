import { Failure } from './failure.ts'
import type { Scanner } from './scanner.ts'

/**
 * Reads directives and `---` before a document. Only the first one may come without.
 * @returns the handles of tags that it declares, or nothing at the end of the text
 */
export function startDocument(scanner: Scanner, isFirst: boolean): ReadonlySet<string> | undefined {
  if (!isFirst) while (scanner.peek().type === 'document-end') scanner.skip()
  const handles = new Set(['!', '!!'])
  let token = scanner.peek()
  if (token.type === 'stream-end') return undefined
  const isExplicit = token.type === 'document-start' || token.type.endsWith('directive')
  if (isFirst && !isExplicit) return handles
  for (; token.type.endsWith('directive'); token = scanner.peek()) {
    if (token.type === 'tag-directive') handles.add(token.value.split(/[ \t]/, 1)[0] ?? '')
    else if (!token.value.startsWith('1.')) throw new Failure('directive', token.start, token.end)
    scanner.skip()
  }
  if (token.type !== 'document-start') throw new Failure('document-start', token.start, token.end)
  scanner.skip()
  return handles
}
