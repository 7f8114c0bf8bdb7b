import { rulesSchema, type Rules } from '../abuse/rules'

/** The fields of the form, as they are typed: lists have an entry on each line. */
export type TypedRules = Record<keyof Rules, string>

const ruleNames = Object.keys(rulesSchema.shape).filter(
  (name): name is keyof Rules => name in rulesSchema.shape,
)

/** What is wrong with a field; for a list, in which line. */
export type RuleProblem = { line: number | null }

const lists = new Set<keyof Rules>(['words', 'addresses'])
const numbers = new Set<keyof Rules>(['maxLinks', 'perHour', 'articlePerMinute', 'sitePerTenMinutes'])

/** What stands in the fields, each asked for by its name. */
export function typedBy(textOf: (name: keyof Rules) => string): TypedRules {
  return {
    approval: textOf('approval'),
    challenge: textOf('challenge'),
    maxLinks: textOf('maxLinks'),
    words: textOf('words'),
    addresses: textOf('addresses'),
    perHour: textOf('perHour'),
    articlePerMinute: textOf('articlePerMinute'),
    sitePerTenMinutes: textOf('sitePerTenMinutes'),
  }
}

/** The rules as a form shows them. */
export function typedRules(rules: Rules): TypedRules {
  return typedBy((name) => {
    const value = rules[name]
    return Array.isArray(value) ? value.join('\n') : String(value)
  })
}

function valueOf(name: keyof Rules, typed: string): unknown {
  if (numbers.has(name)) return /^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN
  // Empty lines are dropped only afterwards, so that a problem names the line that people see.
  return lists.has(name) ? typed.split('\n').map((line) => line.trim()) : typed
}

type Parsed = { ok: true; rules: Rules } | { ok: false; problems: Partial<Record<keyof Rules, RuleProblem>> }

/** Reads the form. Each field that is wrong is named, and the line of a list where it is. */
export function parseRules(typed: TypedRules): Parsed {
  const problems: Partial<Record<keyof Rules, RuleProblem>> = {}
  const values: Record<string, unknown> = {}
  for (const name of ruleNames) {
    const value = valueOf(name, typed[name])
    const parsed = rulesSchema.shape[name].safeParse(
      Array.isArray(value) ? value.filter((line) => line !== '') : value,
    )
    if (parsed.success) values[name] = parsed.data
    else {
      const [issue] = parsed.error.issues
      const place = issue?.path[0]
      const filled = Array.isArray(value) ? value.flatMap((line, at) => (line === '' ? [] : at + 1)) : []
      problems[name] = { line: typeof place === 'number' ? (filled[place] ?? null) : null }
    }
  }
  const all = rulesSchema.safeParse(values)
  return all.success && Object.keys(problems).length === 0
    ? { ok: true, rules: all.data }
    : { ok: false, problems }
}
