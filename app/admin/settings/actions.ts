'use server'

import { refresh } from 'next/cache'
import { saveRules as store } from '@/features/comments/moderation/repository/rules'
import {
  parseRules,
  ruleNames,
  type RuleProblem,
  type TypedRules,
} from '@/features/comments/moderation/rules-form'
import type { ProblemCode } from '@/lib/app-error'
import { withDeadline } from '@/lib/server/deadline'
import { acting, field, problemOf } from '../acting'

export type SavedRules = {
  state: 'new' | 'saved' | ProblemCode
  typed: TypedRules
  problems: Partial<Record<keyof TypedRules, RuleProblem>>
}

/** Most characters of a field: two lists of a thousand entries, and nothing that could hold the server up. */
const fieldLimit = 120_000

export async function saveRules(before: SavedRules, form: FormData): Promise<SavedRules> {
  const typed = { ...before.typed }
  for (const name of ruleNames) typed[name] = field(form, name).slice(0, fieldLimit)
  const parsed = parseRules(typed)
  if (!parsed.ok) return { state: 'invalid_rules', typed, problems: parsed.problems }
  const problem = await problemOf(() =>
    withDeadline((async () => store(await acting('owner'), parsed.rules))()),
  )
  refresh()
  return { state: problem ?? 'saved', typed, problems: {} }
}
