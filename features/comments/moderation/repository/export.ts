import 'server-only'
import { isLocale } from '@/lib/locale'
import { database } from '@/lib/server/db'
import { anchorOfRow } from '../../lines/stored-anchor'
import type { Actor } from '../model'
import { formatName, formatVersion, type ExportedComment } from '../transfer/slipway'
import { recordAudit } from './audit'
import { toStatus } from './to-moderated'

const pageSize = 500

async function page(after: { postSlug: string; number: number }) {
  const { postSlug, number } = after
  return database().comment.findMany({
    where: { OR: [{ postSlug: { gt: postSlug } }, { postSlug, number: { gt: number } }] },
    orderBy: [{ postSlug: 'asc' }, { number: 'asc' }],
    take: pageSize,
  })
}

type Row = Awaited<ReturnType<typeof page>>[number]

function toExported(row: Row): ExportedComment {
  if (!isLocale(row.locale)) throw new Error(`comment ${row.id} has the language ${row.locale}`)
  return {
    id: row.id,
    article: row.postSlug,
    number: row.number,
    parentId: row.parentId,
    locale: row.locale,
    name: row.authorName,
    email: row.authorEmail,
    verifiedLogin: row.verifiedLogin,
    body: row.body,
    status: toStatus(row.status),
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    judgement: row.judgement,
    note: row.note,
    reactions: { useful: row.useful, works: row.works, fails: row.fails },
    writer: row.owner ? Buffer.from(row.owner).toString('hex') : null,
    lines: anchorOfRow(row),
  }
}

/** All comments as JSON, in pieces, one comment on a line, so that their number is of no matter. */
export async function* exportComments(): AsyncGenerator<string> {
  const head = { format: formatName, version: formatVersion, exportedAt: new Date().toISOString() }
  yield `${JSON.stringify(head).slice(0, -1)},"comments":[`
  let separator = '\n'
  let last: Row | undefined
  do {
    const rows = await page(last ?? { postSlug: '', number: 0 })
    const lines = rows.map((row) => JSON.stringify(toExported(row)))
    if (lines.length > 0) yield separator + lines.join(',\n')
    separator = ',\n'
    last = rows.length === pageSize ? rows.at(-1) : undefined
  } while (last)
  yield '\n]}\n'
}

/** Writes down who took all comments with them. */
export async function recordExport(actor: Actor): Promise<void> {
  await recordAudit(actor, 'export', { target: 'comments' })
}

/** Lets a command end: open connections would keep its process alive. */
export async function closeDatabase(): Promise<void> {
  await database().$disconnect()
}
