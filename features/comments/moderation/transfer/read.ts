import 'server-only'
import { createHash } from 'node:crypto'
import { AppError } from '@/lib/app-error'
import { DisqusReader } from './disqus'
import type { Format, Read } from './incoming'
import { readSlipway } from './slipway'
import { readWaline } from './waline'

async function readDisqus(pieces: AsyncIterable<string>): Promise<Read> {
  const reader = new DisqusReader()
  for await (const piece of pieces) reader.write(piece)
  return reader.end()
}

async function readWhole(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  // Editors of the other system may have put one in front.
  return text.replace(/^\uFEFF/, '')
}

/** A file that was read, and what tells it from every other one. */
export type ReadFile = Read & { digest: string }

/**
 * Reads a file of comments.
 * @param limit most bytes
 * @throws AppError unreadable_import, import_too_large
 */
export async function readComments(
  format: Format,
  file: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<ReadFile> {
  const hash = createHash('sha256')
  async function* pieces() {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let size = 0
    for await (const bytes of file) {
      size += bytes.byteLength
      if (size > limit) throw new AppError('import_too_large')
      hash.update(bytes)
      yield decoder.decode(bytes, { stream: true })
    }
    yield decoder.decode()
  }
  try {
    const read =
      format === 'disqus'
        ? await readDisqus(pieces())
        : (format === 'waline' ? readWaline : readSlipway)(await readWhole(pieces()))
    return { ...read, digest: hash.digest('hex') }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('unreadable_import', { message: String(cause), cause })
  }
}
