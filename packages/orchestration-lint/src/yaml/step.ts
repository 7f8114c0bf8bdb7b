import { Failure } from './failure.ts'
import { builtScalarAt, type Frame } from './frame.ts'
import type { Parser } from './parser.ts'
import type { TokenType } from './token.ts'

/** Takes what comes next in the collection that is being read. */
export function stepFrame(parser: Parser, frame: Frame): void {
  switch (frame.kind) {
    case 'block-mapping':
      return frame.key ? value(parser, frame, blockEnds, true) : blockKey(parser, frame)
    case 'flow-mapping':
      return frame.key ? value(parser, frame, flowMappingEnds, false) : flowKey(parser, frame)
    case 'pair':
      return pair(parser, frame)
    case 'block-sequence':
      return blockItem(parser, frame)
    case 'indentless-sequence':
      return indentlessItem(parser, frame)
    case 'flow-sequence':
      return flowItem(parser, frame)
  }
}

const blockEnds: readonly TokenType[] = ['key', 'value', 'block-end']
const flowMappingEnds: readonly TokenType[] = ['flow-entry', 'flow-mapping-end']
const pairEnds: readonly TokenType[] = ['flow-entry', 'flow-sequence-end']

/** Reads a node unless one of these follows: then nothing stands for it. */
function nodeUnless(parser: Parser, ends: readonly TokenType[], isBlock: boolean, at: number): void {
  if (ends.includes(parser.scanner.peek().type)) parser.give(builtScalarAt(at))
  else parser.read(isBlock, isBlock)
}

function value(parser: Parser, frame: Frame, ends: readonly TokenType[], isBlock: boolean): void {
  const token = parser.scanner.peek()
  if (frame.isBare || token.type !== 'value') return parser.give(builtScalarAt(frame.end))
  parser.scanner.skip()
  nodeUnless(parser, ends, isBlock, token.end)
}

function blockKey(parser: Parser, frame: Frame): void {
  const token = parser.scanner.peek()
  if (token.type === 'block-end') {
    parser.scanner.skip()
    return parser.close(frame.end)
  }
  if (token.type !== 'key') throw new Failure('key', token.start, token.end, frame.start, token.type)
  parser.scanner.skip()
  nodeUnless(parser, blockEnds, true, token.end)
}

function flowKey(parser: Parser, frame: Frame): void {
  const token = nextInFlow(parser, frame, 'flow-mapping-end', 'flow-mapping')
  if (!token) return
  if (token.type === 'key') {
    parser.scanner.skip()
    return nodeUnless(parser, ['value', ...flowMappingEnds], false, token.end)
  }
  frame.isBare = true
  parser.read(false, false)
}

function flowItem(parser: Parser, frame: Frame): void {
  const token = nextInFlow(parser, frame, 'flow-sequence-end', 'flow-sequence')
  if (!token) return
  if (token.type !== 'key') return parser.read(false, false)
  parser.scanner.skip()
  parser.openPair(token.start)
}

/** Steps over a comma. Closes the collection at its end, and returns nothing then. */
function nextInFlow(
  parser: Parser,
  frame: Frame,
  last: TokenType,
  failure: 'flow-mapping' | 'flow-sequence',
): { type: TokenType; start: number; end: number } | undefined {
  let token = parser.scanner.peek()
  if (token.type !== last && !frame.isFirst) {
    if (token.type !== 'flow-entry')
      throw new Failure(failure, token.start, token.end, frame.start, token.type)
    parser.scanner.skip()
    token = parser.scanner.peek()
  }
  frame.isFirst = false
  if (token.type !== last) return token
  parser.scanner.skip()
  parser.close(token.end)
  return undefined
}

function pair(parser: Parser, frame: Frame): void {
  if (frame.isDone) return parser.close(frame.end)
  if (frame.key) return value(parser, frame, pairEnds, false)
  const token = parser.scanner.peek()
  if (token.type !== 'value' && token.type !== 'flow-entry' && token.type !== 'flow-sequence-end')
    return parser.read(false, false)
  parser.give(builtScalarAt(token.start))
}

function blockItem(parser: Parser, frame: Frame): void {
  const token = parser.scanner.peek()
  if (token.type === 'block-end') {
    parser.scanner.skip()
    return parser.close(frame.end)
  }
  if (token.type !== 'block-entry')
    throw new Failure('entry', token.start, token.end, frame.start, token.type)
  item(parser, ['block-entry', 'block-end'], token.end)
}

function indentlessItem(parser: Parser, frame: Frame): void {
  const token = parser.scanner.peek()
  if (token.type !== 'block-entry') return parser.close(frame.end)
  item(parser, ['block-entry', 'key', 'value', 'block-end'], token.end)
}

/** An item may be a block mapping or sequence, but no sequence at the column of its own dash. */
function item(parser: Parser, ends: readonly TokenType[], at: number): void {
  parser.scanner.skip()
  if (ends.includes(parser.scanner.peek().type)) parser.give(builtScalarAt(at))
  else parser.read(true, false)
}
