import { createHmac } from 'node:crypto'
import type { Comment } from './model'

/** Hexadecimal digits of a picture's seed. */
const digits = 16

type Person = Pick<Comment, 'authorName' | 'authorEmail'> & { owner: Uint8Array | null }

/**
 * What a person's picture is drawn from: the same for the same e-mail address, else the same browser, else the same
 * name. Keyed, so that nobody can try addresses against it.
 */
export function avatarOf({ authorEmail, owner, authorName }: Person, secret: Uint8Array): string {
  const [kind, value] = authorEmail
    ? ['email', authorEmail.trim().toLowerCase()]
    : owner
      ? ['owner', owner]
      : ['name', authorName.normalize('NFKC').trim().toLowerCase()]
  return createHmac('sha256', secret).update(`${kind}\0`).update(value).digest('hex').slice(0, digits)
}
