import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const worthwhileBytes = 512

/** Above this Brotli's best takes seconds (a feed of 1 MB: 3 s); the next best is 2 % larger and ten times as fast. */
const largeBytes = 256 * 1024

/** Writes the compressed forms of a file beside it. */
export async function compress(file: string): Promise<void> {
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
