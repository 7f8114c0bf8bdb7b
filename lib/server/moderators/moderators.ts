import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import { AppError } from '@/lib/app-error'
import { passwordLength } from '../auth/password'
import { moderatorRoles } from '../auth/roles'
import { openSession, type Cookies } from '../auth/sign-in'
import { normalizeEmail } from '../lockout/lockout'
import { invitationOf, storeInvitation, useInvitation, type Recorder } from './repository'

/** One line, as people write their names. */
const nameInput = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^\P{Cc}+$/u)
const invitationInput = z.object({ email: z.email().max(254), role: z.enum(moderatorRoles) })
const passwordInput = z.string().min(passwordLength.min).max(passwordLength.max)
const tokenInput = z.string().regex(/^[\w-]{43}$/)

function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}

/**
 * Makes a link's token for somebody who is to become a moderator or owner, or for a moderator who forgot the password.
 * @throws AppError invalid_account, account_exists
 */
export async function invite(
  by: { id: string; name: string },
  fields: Record<string, unknown>,
  record: Recorder,
): Promise<string> {
  const input = invitationInput.safeParse({ ...fields, email: normalizeEmail(String(fields.email ?? '')) })
  if (!input.success) throw new AppError('invalid_account')
  const token = randomBytes(32).toString('base64url')
  await storeInvitation(hashOf(token), input.data, { id: by.id, name: by.name }, record)
  return token
}

/** Whom a link invites, as long as it can be used. */
export async function invitedBy(token: unknown): Promise<{ email: string; role: string } | undefined> {
  const { success, data } = tokenInput.safeParse(token)
  return success ? invitationOf(hashOf(data)) : undefined
}

/** Uses a link and signs in. @throws AppError invitation_void, invalid_account, weak_password */
export async function join(
  request: Request,
  fields: Record<string, unknown>,
  record: Recorder,
): Promise<Cookies> {
  const token = tokenInput.safeParse(fields.token)
  if (!token.success) throw new AppError('invitation_void')
  const name = nameInput.safeParse(fields.name)
  if (!name.success) throw new AppError('invalid_account')
  const password = passwordInput.safeParse(fields.password)
  if (!password.success) throw new AppError('weak_password')
  const account = { name: name.data, password: await hashPassword(password.data) }
  const email = await useInvitation(hashOf(token.data), account, record)
  return openSession(request, email, password.data)
}
