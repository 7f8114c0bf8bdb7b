import { decoderMessage } from './messages-decoder.ts'
import { grammarMessage } from './messages-grammar.ts'
import { scannerMessage } from './messages-scanner.ts'
import type { Failure } from './failure.ts'
import { lineAt } from './source-line.ts'
import type { YamlProblem } from './tree.ts'

/** Where to point: at what has to be changed, rather than where the parser gave up. */
function placeOf(source: string, { kind, start, end, context }: Failure): { start: number; end: number } {
  if (kind === 'quote-unclosed' || kind === 'colon-missing') {
    const line = lineAt(source, context)
    return { start: context, end: Math.max(context + 1, line.end) }
  }
  if (start >= source.length) {
    // At the very end there is nothing to see: the last line with something on it is shown.
    const last = source.trimEnd().length
    return { start: Math.max(0, last - 1), end: last }
  }
  return { start, end: Math.min(Math.max(end, start + 1), source.length) }
}

/** A problem with words that name the likely cause. */
export function explain(source: string, failure: Failure): YamlProblem {
  const message =
    scannerMessage(source, failure) ?? grammarMessage(source, failure) ?? decoderMessage(failure)
  return { ...placeOf(source, failure), message }
}
