import { statfs } from 'node:fs/promises'
import { Failure } from '../failure.ts'

const MEGABYTE = 2 ** 20

/**
 * A database server on a full disk does not fail, it waits for space for ever. So it is not started there.
 * @param megabytes what is needed
 * @throws Failure
 */
export async function requireSpace(directory: string, megabytes: number): Promise<void> {
  const free = await freeMegabytes(directory)
  if (free >= megabytes) return
  throw new Failure(
    `The disk is full: the database needs ${megabytes} MB in ${directory}, ${Math.floor(free)} MB are free.\n` +
      '    Make room and start again; nothing was lost.',
  )
}

/** Has the disk been filled up, so that a server that is starting waits in vain? */
export async function isDiskFull(directory: string): Promise<boolean> {
  return (await freeMegabytes(directory)) < 1
}

async function freeMegabytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory)
  return (bavail * bsize) / MEGABYTE
}
