import 'server-only'
import { AppError } from '@/lib/app-error'
import { sharedLimit } from '../rate-limit/rate-limit'
import { authorOf } from '../visitor/visitor'

/** More than anybody does by hand. Behind this door each request writes a row or hashes a password. */
const limit = sharedLimit({ name: 'door', points: 60, seconds: 60 })

/** Lets an address through that does not send more than a person can. @throws AppError too_many_attempts */
export async function passDoor(request: Request): Promise<void> {
  const wait = await limit.take(Buffer.from(await authorOf(request)).toString('hex'))
  if (wait > 0) throw new AppError('too_many_attempts', { retryAfter: wait })
}
