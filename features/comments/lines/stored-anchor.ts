/** Lines of a version of an example, as they are stored with a comment: `lines` is what stood there. */
export type StoredAnchor = { file: string; from: number; to: number; digest: string; lines: string }

/** The same with the whole text of that version. */
export type CheckedAnchor = StoredAnchor & { text: string }
