import { statfs } from 'node:fs/promises'
import { Failure } from '../failure.ts'

const MEGABYTE = 2 ** 20

/**
 * A database server on a full disk does not fail, it waits for space for ever. So it is not started there.
 * @param megabytes what is needed
 * @throws Failure
 */
export async function requireSpace(directory: string, megabytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(directory)
  const free = Math.floor((bavail * bsize) / MEGABYTE)
  if (free >= megabytes) return
  throw new Failure(
    `The disk is full: the database needs ${megabytes} MB in ${directory}, ${free} MB are free.\n` +
      '    Make room and start again; nothing was lost.',
  )
}
