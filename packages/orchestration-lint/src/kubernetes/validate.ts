import { podAdvice } from './advice/pods.ts'
import { resourceAdvice } from './advice/resources.ts'
import type { Field } from './field.ts'
import { deprecationValidators } from './validation/deprecated.ts'
import { podValidators } from './validation/pods.ts'
import { resourceValidators } from './validation/resources.ts'
import type { Context, Validator, Validators } from './validator.ts'

/** Tables as one: where two of them name a kind, both have their say. */
function joined(tables: readonly Validators[]): ReadonlyMap<string, readonly Validator[]> {
  const byKind = new Map<string, Validator[]>()
  for (const table of tables)
    for (const [key, validators] of Object.entries(table))
      byKind.set(key, [...(byKind.get(key) ?? []), ...validators])
  return byKind
}

const validators = joined([podValidators, resourceValidators])
const advisers = joined([podAdvice, resourceAdvice, deprecationValidators])

function run(table: typeof validators, object: Field, context: Context): void {
  const { group, kind } = context.gvk
  for (const key of ['*', kind, `${group}/${kind}`])
    for (const validator of table.get(key) ?? []) validator(object, context)
}

/** Says what the API server's validation refuses in an object that decoded, and gives advice on what it accepts. */
export function validate(object: Field, context: Context): void {
  const { diagnostics } = context.report
  const before = diagnostics.length
  run(validators, object, context)
  if (!diagnostics.slice(before).some(({ severity }) => severity === 'error')) run(advisers, object, context)
}
