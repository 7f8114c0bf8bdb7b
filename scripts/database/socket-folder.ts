import { lstatSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../failure.ts'
import type { Instance } from './instance.ts'

/**
 * Makes the folder of the socket when it lies outside of the instance (a path too long for a socket). It is
 * in a place where anybody may write: a folder or link that somebody else put there is refused.
 * @throws Failure
 */
export function prepareSocketFolder(instance: Instance): void {
  const folder = dirname(instance.socket)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = lstatSync(folder)
  const isPrivate = (mode & 0o170077) === 0o040000 && uid === process.getuid?.()
  if (!isPrivate && folder !== instance.directory)
    throw new Failure(`${folder} exists and is not a private folder of this user. Remove it and start again.`)
}
