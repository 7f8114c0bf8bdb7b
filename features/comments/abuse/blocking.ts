import 'server-only'
import {
  deleteBlocked,
  findBlocked,
  saveBlocked,
  type Blocked,
  type BlockedKind,
  type Client,
} from './repository'

export type { Blocked, BlockedKind } from './repository'

export type Block = {
  /** `Comment.owner`, a browser for as long as it keeps its cookie, or `Comment.author`, an address for a day. */
  hash: Uint8Array<ArrayBuffer>
  kind: BlockedKind
  /** How long; null for good. An address means somebody else tomorrow, so its block ends after two days at most. */
  seconds: number | null
  reason: string
}

const addressSeconds = 2 * 86_400

/** From now on what this writer sends is taken for spam, without telling them. A second block replaces the first. */
export async function blockWriter(client: Client, { hash, kind, seconds, reason }: Block): Promise<void> {
  const length = kind === 'author' ? Math.min(seconds ?? addressSeconds, addressSeconds) : seconds
  await saveBlocked(client, hash, kind, length, reason.slice(0, 500))
}

/** Lets a writer write again. @returns whether they were blocked */
export async function unblockWriter(client: Client, hash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return deleteBlocked(client, hash)
}

/** Who is blocked now, the latest first. */
export async function listBlocked(limit = 500): Promise<Blocked[]> {
  return findBlocked(limit)
}
