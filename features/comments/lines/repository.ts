import 'server-only'
import { database, Prisma } from '@/lib/server/db'
import { anchorOfRow, type StoredAnchor } from './stored-anchor'

type Transaction = Prisma.TransactionClient

/** What a comment's row, `c`, knows of the lines that it is about. */
export const anchorColumns = Prisma.sql`c.anchor_file AS anchorFile, c.anchor_from AS anchorFrom,
  c.anchor_to AS anchorTo, c.anchor_digest AS anchorDigest, c.anchor_lines AS anchorLines`

const selected = {
  anchorFile: true,
  anchorFrom: true,
  anchorTo: true,
  anchorDigest: true,
  anchorLines: true,
} as const

export type Version = { postSlug: string; file: string; digest: string; text: string }

/** Keeps a version of an example; one that is there already stays as it is. */
export async function storeVersion(
  { postSlug, file, digest, text }: Version,
  client: Transaction = database(),
): Promise<void> {
  await client.$executeRaw`
    INSERT INTO example_version (post_slug, file, digest, text, first_seen)
    VALUES (${postSlug}, ${file}, ${digest}, ${text}, UTC_TIMESTAMP(3))
    ON DUPLICATE KEY UPDATE digest = ${digest}`
}

/** Ties a comment that was just stored to its lines. */
export async function storeAnchor(
  client: Transaction,
  {
    id,
    postSlug,
    anchor,
  }: { id: string; postSlug: string; anchor: (StoredAnchor & { text: string }) | null },
): Promise<void> {
  if (!anchor) return
  const { file, from, to, digest, lines, text } = anchor
  await storeVersion({ postSlug, file, digest, text }, client)
  await client.$executeRaw`
    UPDATE comment SET anchor_file = ${file}, anchor_from = ${from}, anchor_to = ${to}, anchor_digest = ${digest},
      anchor_lines = ${lines} WHERE id = ${id}`
}

/** The text of a version of an example, or undefined when no release has stored it. */
export async function findVersion(
  postSlug: string,
  file: string,
  digest: string,
): Promise<string | undefined> {
  const row = await database().exampleVersion.findUnique({
    where: { postSlug_file_digest: { postSlug, file, digest } },
    select: { text: true },
  })
  return row?.text
}

/** The digests of an article's examples that are stored, as `file digest`. */
export async function storedDigests(postSlug: string): Promise<Set<string>> {
  const rows = await database().exampleVersion.findMany({
    where: { postSlug },
    select: { file: true, digest: true },
  })
  return new Set(rows.map(({ file, digest }) => `${file} ${digest}`))
}

/** The newest visible comments on lines, the newest first. */
export async function listAnchored(postSlug: string, limit: number) {
  return database().comment.findMany({
    where: { postSlug, anchorFile: { not: null }, status: 'visible' },
    orderBy: { number: 'desc' },
    take: limit,
    select: { number: true, ...selected },
  })
}

/** The lines that a visible comment is about. */
export async function findAnchored(postSlug: string, id: string): Promise<StoredAnchor | null> {
  const row = await database().comment.findFirst({
    where: { id, postSlug, status: 'visible' },
    select: selected,
  })
  return row && anchorOfRow(row)
}
