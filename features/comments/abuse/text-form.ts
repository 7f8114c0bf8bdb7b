import { createHash } from 'node:crypto'

/**
 * A text as it is compared: compatibility forms (full-width, half-width, ligatures), case and invisible characters
 * make no difference.
 */
export function folded(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
      // By way of upper case, so that ß is ss and ς is σ.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKC')
  )
}

/** Letters and digits alone: neither spaces nor punctuation between them hide a word. */
export function lettersOf(text: string): string {
  return folded(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** The same for texts that say the same: 16 bytes. */
export function textDigest(text: string): Uint8Array<ArrayBuffer> {
  // A text of signs alone has no letters to be known by.
  const essence = lettersOf(text) || folded(text)
  return new Uint8Array(createHash('sha256').update(essence).digest().subarray(0, 16))
}
