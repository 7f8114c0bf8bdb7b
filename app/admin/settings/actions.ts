'use server'

import { refresh } from 'next/cache'
import { saveRules as store } from '@/features/comments/moderation/repository/rules'
import {
  parseRules,
  typedBy,
  type RuleProblem,
  type TypedRules,
} from '@/features/comments/moderation/rules-form'
import { AppError, type ProblemCode } from '@/lib/app-error'
import { withDeadline } from '@/lib/server/deadline'
import { acting, field, problemOf } from '../acting'

export type SavedRules = {
  state: 'new' | 'saved' | ProblemCode
  typed: TypedRules
  problems: Partial<Record<keyof TypedRules, RuleProblem>>
}

/** Most characters of a field: two lists of a thousand entries, and nothing that could hold the server up. */
const fieldLimit = 120_000

export async function saveRules(_before: SavedRules, form: FormData): Promise<SavedRules> {
  const typed = typedBy((name) => field(form, name).slice(0, fieldLimit))
  let problems: SavedRules['problems'] = {}
  const save = async () => {
    const owner = await acting('owner')
    const parsed = parseRules(typed)
    if (parsed.ok) return store(owner, parsed.rules)
    problems = parsed.problems
    throw new AppError('invalid_rules')
  }
  const problem = await problemOf(() => withDeadline(save()))
  if (problem !== 'invalid_rules') refresh()
  return { state: problem ?? 'saved', typed, problems }
}
