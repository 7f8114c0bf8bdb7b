import type { YamlScalar } from '../../yaml/tree.ts'
import { parseBoolean, parseFloatingPoint, parseInteger } from '../casts.ts'
import type { ComposeRuleId } from '../rules.ts'
import { isFloat } from '../tree.ts'
import { parseBytes } from './bytes.ts'
import { readCommand } from './command.ts'
import { durationProblem, type DurationProblem } from './duration.ts'
import type { Kind } from './kinds.ts'

type Unreadable =
  | 'boolean'
  | 'bytes'
  | 'command'
  | 'count'
  | 'expose'
  | 'integer'
  | 'mode'
  | 'natural'
  | 'number'
  | 'path'
  | 'text'

export type ScalarProblem = { readonly rule: ComposeRuleId; readonly text: string } & (
  { readonly kind: Unreadable } | { readonly kind: 'duration'; readonly duration: DurationProblem }
)

/** Why Compose cannot read a value, if it cannot. */
export function scalarProblem(node: YamlScalar, kind: Kind): ScalarProblem | undefined {
  const { value } = node
  const text = String(value)
  const string = typeof value === 'string' ? value : undefined
  switch (kind) {
    case 'duration': {
      const duration = durationProblem(text)
      return duration && { kind, rule: 'compose/duration', text, duration }
    }
    case 'bytes':
      return string !== undefined && parseBytes(string) === undefined
        ? { kind, rule: 'compose/byte-size', text }
        : undefined
    case 'command':
      return string !== undefined && readCommand(string).isBroken
        ? { kind, rule: 'compose/command', text }
        : undefined
    case 'boolean':
      return string !== undefined && parseBoolean(string) === undefined
        ? { kind, rule: 'compose/cast', text }
        : undefined
    case 'integer':
      return string !== undefined && parseInteger(string) === undefined
        ? { kind, rule: 'compose/cast', text }
        : undefined
    case 'natural':
      return (typeof value === 'number' && value < 0) ||
        (string !== undefined && parseInteger(string) === undefined)
        ? { kind, rule: 'compose/cast', text }
        : undefined
    case 'cpus':
      return string !== undefined && parseFloatingPoint(string) === undefined
        ? { kind: 'number', rule: 'compose/cast', text }
        : undefined
    case 'number-only':
      return string !== undefined || (typeof value === 'number' && value < 0)
        ? { kind: 'natural', rule: 'compose/cast', text }
        : undefined
    case 'ulimit':
      return string !== undefined || isFloat(node)
        ? { kind: 'integer', rule: 'compose/cast', text }
        : undefined
    case 'count':
      return (string !== undefined && string.toLowerCase() !== 'all' && parseInteger(string) === undefined) ||
        isFloat(node)
        ? { kind, rule: 'compose/cast', text }
        : undefined
    case 'mode':
      return (string !== undefined && !/^[+-]?[0-7]+$/u.test(string)) || isFloat(node)
        ? { kind, rule: 'compose/cast', text }
        : undefined
    case 'expose':
      return isFloat(node) ? { kind, rule: 'compose/port', text } : undefined
    case 'not-float':
      return isFloat(node) ? { kind: 'text', rule: 'compose/wrong-type', text } : undefined
    case 'text-only':
      return typeof value === 'boolean' || isFloat(node)
        ? { kind: 'text', rule: 'compose/wrong-type', text }
        : undefined
    case 'path':
      return string === '' ? { kind, rule: 'compose/watch', text } : undefined
    default:
      return undefined
  }
}
