import { notSet, unexpected, unsupportedModifier } from './expansion.ts'
import type { Scanner } from './lex.ts'
import { replace, trimPrefix, trimSuffix } from './pattern.ts'

const letter = /^[\p{L}\p{Nd}_]$/u
const digit = /^\p{Nd}$/u

interface Variable {
  readonly isSet: boolean
  readonly value: string | undefined
  /** Nobody here can say whether it is set. */
  readonly unknown: boolean
}

/** `$name`, `${name}` or `${name…}`, from the dollar sign on. @returns undefined when the value is not known */
export function processDollar(scanner: Scanner): string | undefined {
  scanner.next()
  if (scanner.peek() !== '{') {
    const name = takeName(scanner)
    if (name === '') return '$'
    const variable = look(scanner, name)
    return !variable.isSet && scanner.options.keepUnset ? `$${name}` : variable.value
  }
  scanner.next()
  const first = scanner.peek()
  if (first === '') throw unexpected.brace
  if (first === '{' || first === '}' || first === ':') throw unexpected.substitution
  const name = takeName(scanner)
  const modifier = scanner.next()
  if (modifier === '}') {
    const variable = look(scanner, name)
    return !variable.isSet && scanner.options.keepUnset ? `\${${name}}` : variable.value
  }
  if (modifier === ':') return processDefault(scanner, name, scanner.next(), true)
  if (modifier !== '' && '+-?#%'.includes(modifier)) return processDefault(scanner, name, modifier, false)
  if (modifier === '/') return processReplacement(scanner, name)
  if (modifier === '') throw unexpected.brace
  throw unsupportedModifier(modifier)
}

function takeName(scanner: Scanner): string {
  let name = ''
  if (digit.test(scanner.peek())) {
    while (digit.test(scanner.peek())) name += scanner.next()
    return name
  }
  if (scanner.peek() !== '' && '@*#?-$!'.includes(scanner.peek())) return scanner.next()
  while (letter.test(scanner.peek())) name += scanner.next()
  return name
}

function look(scanner: Scanner, name: string): Variable {
  const { environment } = scanner.options
  if (environment.has(name)) {
    scanner.matched.add(name)
    return { isSet: true, value: environment.get(name), unknown: false }
  }
  scanner.unmatched.add(name)
  const unknown = environment.open
  return { isSet: false, value: unknown ? undefined : '', unknown }
}

function processDefault(
  scanner: Scanner,
  name: string,
  modifier: string,
  emptyIsUnset: boolean,
): string | undefined {
  const word = scanner.until('}', modifier === '#' || modifier === '%')
  const variable = look(scanner, name)
  if (scanner.options.keepUnset && !variable.isSet)
    return `\${${name}${emptyIsUnset ? ':' : ''}${modifier}${word ?? ''}}`
  const isKnown = !variable.unknown && (variable.value !== undefined || !emptyIsUnset)
  const isMissing = !variable.isSet || (emptyIsUnset && variable.value === '')
  switch (modifier) {
    case '-':
      return isKnown ? (isMissing ? word : variable.value) : undefined
    case '+':
      return isKnown ? (isMissing ? '' : word) : undefined
    case '?':
      if (isKnown && isMissing) throw notSet(name, variable.isSet, word ?? '')
      return variable.value
    case '#':
    case '%': {
      if (word === undefined) return undefined
      const greedy = word.startsWith(modifier)
      const pattern = greedy ? word.slice(1) : word
      const trimmed = (modifier === '#' ? trimPrefix : trimSuffix)(pattern, variable.value ?? '', greedy)
      return variable.value === undefined ? undefined : trimmed
    }
    default:
      throw unsupportedModifier(`${emptyIsUnset ? ':' : ''}${modifier}`)
  }
}

function processReplacement(scanner: Scanner, name: string): string | undefined {
  const all = scanner.peek() === '/'
  if (all) scanner.next()
  const pattern = scanner.until('/', true)
  const replacement = scanner.until('}', true)
  const variable = look(scanner, name)
  if (scanner.options.keepUnset && !variable.isSet) return `\${${name}/${pattern ?? ''}/${replacement ?? ''}}`
  if (pattern === undefined || replacement === undefined) return undefined
  const replaced = replace(pattern, replacement, variable.value ?? '', all)
  return variable.value === undefined ? undefined : replaced
}
