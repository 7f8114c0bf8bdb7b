import type { Diagnostic } from '../diagnostic.ts'
import type { CheckOptions } from '../options.ts'
import { createReport, type Report } from '../report.ts'
import { advise } from './advice.ts'
import { adviseFiles, type Judged } from './files.ts'
import { invokedBy } from './invoked.ts'
import { parseShell, type Parsed, type SimpleCommand } from './parsed.ts'
import { shellRules, type ShellRuleId } from './rules.ts'
import { piecesOf, type Piece } from './session.ts'
import { sayOpenHereDocument, saySyntax } from './syntax.ts'
import { tools } from './tools/tools.ts'
import { judgeUsage } from './usage.ts'

/** A report on a part of the source whose offsets begin at `offset`. */
function reportFrom(report: Report<ShellRuleId>, offset: number): Report<ShellRuleId> {
  if (offset === 0) return report
  return {
    ...report,
    add(id, at, message, { fix, ...details } = {}) {
      report.add(id, { start: at.start + offset, end: at.end + offset }, message, {
        ...details,
        ...(fix && {
          fix: {
            title: fix.title,
            edits: fix.edits.map(({ start, end, text }) => ({
              start: start + offset,
              end: end + offset,
              text,
            })),
          },
        }),
      })
    },
  }
}

/** Quotes and here-documents of a session may go on over lines without a prompt. */
function parsePiece({ text, more }: Piece): Parsed | undefined {
  const parsed = parseShell(text)
  if (!parsed || more === undefined || (parsed.errors.length === 0 && parsed.open.length === 0)) return parsed
  const longer = parseShell(text + more)
  return longer && longer.errors.length === 0 ? longer : parsed
}

/** Behind `> ` here-documents are indented by the prompt. */
function isClosed(text: string, delimiter: string): boolean {
  return text.split('\n').some((line) => line.trim() === delimiter && line !== delimiter)
}

function judgePiece(piece: Piece, isSession: boolean, whole: Report<ShellRuleId>): Judged[] {
  const report = reportFrom(whole, piece.start)
  const parsed = parsePiece(piece)
  const [error] = parsed?.errors ?? []
  if (error && !piece.mayBeComment) saySyntax(piece.text, error, report)
  if (!parsed || error) return []
  const { commands, open, defined } = parsed
  for (const document of open)
    if (!isSession || !isClosed(piece.text, document.delimiter)) sayOpenHereDocument(document, report)
  let before: SimpleCommand | undefined
  return commands.map((written) => {
    const command = { ...written, ...invokedBy(written) }
    const { name, words } = command
    const isKnown = name.certainty === 'exact' && !defined.has(name.text)
    const tool =
      isKnown && name.text === 'docker'
        ? tools().docker
        : isKnown && name.text === 'kubectl'
          ? tools().kubectl
          : undefined
    const invocation = tool && judgeUsage(tool, name, words, report)
    advise(command, before, invocation, report)
    before = command
    return { command, invocation, offset: piece.start }
  })
}

/**
 * Checks commands for bash and sh, or a session with prompts: whether bash can read them, whether docker, docker
 * compose and kubectl know what is asked of them, and whether the files are there.
 */
export function checkShell(source: string, { session, siblings }: CheckOptions): Diagnostic[] {
  const report = createReport(source, shellRules)
  const pieces = piecesOf(source, session)
  const judged = pieces.flatMap((piece) => judgePiece(piece, piece.start > 0, report))
  if (siblings) adviseFiles(judged, siblings, report)
  return report.diagnostics
}
