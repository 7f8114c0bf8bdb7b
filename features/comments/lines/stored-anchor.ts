/** Lines of a version of an example, as they are stored with a comment: `lines` is what stood there. */
export type StoredAnchor = { file: string; from: number; to: number; digest: string; lines: string }

/** The same with the whole text of that version. */
export type CheckedAnchor = StoredAnchor & { text: string }

/** What a comment's row says of it; all null when it is about no lines. */
export type AnchorRow = {
  anchorFile: string | null
  anchorFrom: number | bigint | null
  anchorTo: number | bigint | null
  anchorDigest: string | null
  anchorLines: string | null
}

/** The lines that a row's comment is about. */
export function anchorOfRow(row: AnchorRow): StoredAnchor | null {
  const { anchorFile: file, anchorFrom: from, anchorTo: to, anchorDigest: digest, anchorLines: lines } = row
  if (file === null || from === null || to === null || digest === null || lines === null) return null
  return { file, from: Number(from), to: Number(to), digest, lines }
}
