import { createInterface } from 'node:readline'
import { confirm, input, password, select } from '@inquirer/prompts'
import type { ModeratorRole } from '../../lib/server/auth/roles.ts'
import type { Known } from './account.ts'

type Check = (value: string) => string | undefined

export async function askForText(message: string, check: Check): Promise<string> {
  return input({ message, validate: (value) => check(value.trim()) ?? true })
}

export async function chooseRole(): Promise<ModeratorRole> {
  return select<ModeratorRole>({
    message: 'Role:',
    choices: [
      { value: 'owner', name: 'owner (comments, accounts and rules)' },
      { value: 'moderator', name: 'moderator (comments)' },
    ],
  })
}

export async function askToReset(email: string, { name, role }: Known): Promise<boolean> {
  const message = `${email} is ${name}, ${role}. Set a new password and end all sessions?`
  return confirm({ message, default: false })
}

/** Typed unseen, and twice. */
export async function askForPassword(check: Check): Promise<string> {
  const first = await password({
    message: 'Password:',
    mask: true,
    validate: (value) => check(value) ?? true,
  })
  await password({
    message: 'The same again:',
    mask: true,
    validate: (value) => value === first || 'That is not the same.',
  })
  return first
}

/** The first line of the standard input. */
export async function readPassword(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line
  return ''
}
