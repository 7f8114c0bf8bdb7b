/** Compose gives it a value itself. */
const ownVariables = new Set(['COMPOSE_PROJECT_NAME'])

/** Every shell has them, so that a text that uses them is not empty there. */
const shellVariables = new Set([
  'PWD',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'PATH',
  'HOSTNAME',
  'TMPDIR',
  'LANG',
])

const deepestDefault = 50

export interface Substitution {
  readonly text: string
  /** It depends on a variable that must come from outside. */
  readonly unknown: boolean
  /** Variables without value or default. */
  readonly blank: readonly string[]
  /** Offset in the template of what is not a template: a `${` that does not begin a variable. */
  readonly invalidAt: number | undefined
}

const variable = /[A-Za-z_][A-Za-z0-9_]*/uy

function nameAt(template: string, at: number): string {
  variable.lastIndex = at
  return variable.exec(template)?.[0] ?? ''
}

/** The brace that closes the one before `from`, or the last one of the line where none does. */
function closingBrace(template: string, from: number, last: number): number {
  let open = 1
  for (let at = from; at <= last; at += 1) {
    const unit = template[at]
    if (unit === '}' && (open -= 1) === 0) return at
    // Compose steps over the character after a brace.
    if (unit === '{') {
      open += 1
      at += 1
    }
  }
  return last
}

/** Replaces variables as Compose does in an environment that has none (template.go of compose-go). */
export function substitute(template: string, depth = 0): Substitution {
  if (!template.includes('$')) return { text: template, unknown: false, blank: [], invalidAt: undefined }
  const parts: string[] = []
  const blank: string[] = []
  let unknown = false
  let lineEnd = -1
  let lastBrace = -1
  function lookUp(name: string): void {
    if (ownVariables.has(name) || shellVariables.has(name)) unknown = true
    else blank.push(name)
  }
  let at = 0
  while (at < template.length) {
    const dollar = template.indexOf('$', at)
    parts.push(template.slice(at, dollar < 0 ? undefined : dollar))
    if (dollar < 0) break
    at = dollar + 1
    if (template[at] === '$') {
      parts.push('$')
      at += 1
    } else if (template[at] !== '{') {
      const name = nameAt(template, at)
      if (name) lookUp(name)
      else parts.push('$')
      at += name.length
    } else {
      const name = nameAt(template, at + 1)
      const after = at + 1 + name.length
      if (after > lineEnd) {
        const next = template.indexOf('\n', after)
        lineEnd = next < 0 ? template.length : next
        lastBrace = template.lastIndexOf('}', lineEnd)
      }
      const operator = /^(?::?[-+?])/u.exec(template.slice(after, after + 2))?.[0]
      if (
        !name ||
        (template[after] !== '}' && (operator === undefined || lastBrace < after + operator.length))
      )
        return { text: template, unknown, blank, invalidAt: dollar }
      if (operator === undefined) {
        lookUp(name)
        at = after + 1
        continue
      }
      const begin = after + operator.length
      const close = closingBrace(template, begin, lastBrace)
      at = close + 1
      if (depth >= deepestDefault) {
        unknown = true
        continue
      }
      const inner = substitute(template.slice(begin, close), depth + 1)
      if (inner.invalidAt !== undefined)
        return { text: template, unknown, blank, invalidAt: begin + inner.invalidAt }
      const isSet = ownVariables.has(name) || shellVariables.has(name)
      if (isSet || operator.endsWith('?')) unknown = true
      else if (operator.endsWith('-')) {
        parts.push(inner.text)
        blank.push(...inner.blank)
        unknown ||= inner.unknown
      }
    }
  }
  return { text: parts.join(''), unknown, blank, invalidAt: undefined }
}
