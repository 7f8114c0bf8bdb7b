import { z } from 'zod'
import { passwordLength } from '../../lib/server/auth/password.ts'
import { isModeratorRole, type ModeratorRole } from '../../lib/server/auth/roles.ts'
import { Failure } from '../failure.ts'
import type { Answers, Known } from './account.ts'
import { askForPassword, askForText, askToReset, chooseRole, readPassword } from './ask.ts'

/** What stood on the command line; everything may be missing. */
export type Flags = {
  email?: string | undefined
  name?: string | undefined
  role?: string | undefined
  reset?: boolean | undefined
}

const emailInput = z.email().max(254)

export function checkEmail(email: string): string | undefined {
  return emailInput.safeParse(email).success ? undefined : `"${email}" is no e-mail address.`
}

export function checkName(name: string): string | undefined {
  return /^\P{Cc}{1,80}$/u.test(name.trim()) ? undefined : 'A name has 1 to 80 characters.'
}

export function checkPassword(password: string): string | undefined {
  const { min, max } = passwordLength
  if (password.length >= min && password.length <= max) return undefined
  return `A password has ${min} to ${max} characters; a few words in a row are good.`
}

function roleOf(role: string | undefined): ModeratorRole | undefined {
  if (role === undefined || isModeratorRole(role)) return role
  throw new Failure(`--role is owner or moderator, not "${role}".`)
}

function sound(value: string, check: (value: string) => string | undefined): string {
  const refusal = check(value)
  if (refusal) throw new Failure(refusal)
  return value
}

const isOpen = () => Boolean(process.stdin.isTTY && process.stdout.isTTY)

/** A value of the command line, or asked for. @throws Failure where nobody can be asked */
async function need(flag: string, given: string | undefined, question: string, check: typeof checkEmail) {
  if (given !== undefined) return sound(given.trim(), check)
  if (!isOpen()) throw new Failure(`Nobody can be asked here; give ${flag} as well.`)
  return (await askForText(question, check)).trim()
}

/**
 * All that is needed to make an account, or to set its password anew.
 * @param find the account of an address
 * @throws Failure, also when somebody said no
 */
export async function answersFor(
  flags: Flags,
  find: (email: string) => Promise<Known | undefined>,
): Promise<Answers> {
  const role = roleOf(flags.role)
  const email = (await need('--email', flags.email, 'E-mail address:', checkEmail)).toLowerCase()
  const known = await find(email)
  if (known && !flags.reset) {
    if (!isOpen()) throw new Failure(`${email} has an account already: --reset sets a new password.`)
    if (!(await askToReset(email, known))) throw new Failure('Nothing was changed.')
  }
  if (known) {
    const name = flags.name === undefined ? undefined : sound(flags.name.trim(), checkName)
    return { email, name, role, password: await passwordFrom() }
  }
  const name = await need('--name', flags.name, 'Name, as other moderators see it:', checkName)
  if (!role && !isOpen()) throw new Failure('Nobody can be asked here; give --role as well.')
  return { email, name, role: role ?? (await chooseRole()), password: await passwordFrom() }
}

async function passwordFrom(): Promise<string> {
  return isOpen() ? askForPassword(checkPassword) : sound(await readPassword(), checkPassword)
}
