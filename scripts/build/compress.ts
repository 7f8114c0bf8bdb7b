import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const worthwhileBytes = 512

/** Above this Brotli's best takes seconds (a feed of 1 MB: 3 s); the next best is 2 % larger and ten times as fast. */
const largeBytes = 256 * 1024

/** Writes the compressed forms of a file beside it. */
async function compress(file: string): Promise<void> {
  const source = await readFile(file)
  if (source.byteLength < worthwhileBytes) return
  const params = {
    [constants.BROTLI_PARAM_SIZE_HINT]: source.byteLength,
    [constants.BROTLI_PARAM_QUALITY]: source.byteLength > largeBytes ? 9 : constants.BROTLI_MAX_QUALITY,
  }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(source, { params }),
    promisify(gzip)(source, { level: 9 }),
  ])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}

/** Files that are compressed at once. libuv works on four; all of a thousand articles at once took 4 GB of memory. */
const atOnce = 8

/** Writes the compressed forms of files beside them. */
export async function compressAll(files: readonly string[]): Promise<void> {
  const waiting = files.values()
  const work = async () => {
    for (const file of waiting) await compress(file)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
