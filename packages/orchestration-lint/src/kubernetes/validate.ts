import type { Field } from './field.ts'
import { podValidators } from './validation/pods.ts'
import { resourceValidators } from './validation/resources.ts'
import type { Context, Validator, Validators } from './validator.ts'

const tables: readonly Validators[] = [podValidators, resourceValidators]

/** The tables as one: where two of them name a kind, both have their say. */
const byKind = new Map<string, Validator[]>()
for (const table of tables)
  for (const [key, validators] of Object.entries(table))
    byKind.set(key, [...(byKind.get(key) ?? []), ...validators])

/** Says what the API server's validation refuses in an object that decoded. */
export function validate(object: Field, context: Context): void {
  const { group, kind } = context.gvk
  for (const key of ['*', kind, `${group}/${kind}`])
    for (const validator of byKind.get(key) ?? []) validator(object, context)
}
