import type { Field } from '../field.ts'

/** Whether a selector selects everything because it demands nothing. */
export function isEmptySelector(selector: Field): boolean {
  return (
    selector.get('matchLabels').fields.length === 0 && selector.get('matchExpressions').items.length === 0
  )
}

function satisfies(expression: Field, labels: ReadonlyMap<string, string>): boolean {
  const value = labels.get(expression.get('key').text ?? '')
  const values = expression.get('values').items.map((item) => item.text ?? '')
  switch (expression.get('operator').text) {
    case 'In':
      return value !== undefined && values.includes(value)
    case 'NotIn':
      return value === undefined || !values.includes(value)
    case 'Exists':
      return value !== undefined
    case 'DoesNotExist':
      return value === undefined
    default:
      return true
  }
}

/** The labels of an object or a map of labels. */
export function labelsOf(labels: Field): Map<string, string> {
  return new Map(labels.fields.map(({ name, field }) => [name, field.text ?? '']))
}

/** Whether a label selector selects what has these labels. */
export function selects(selector: Field, labels: ReadonlyMap<string, string>): boolean {
  return (
    selector.get('matchLabels').fields.every(({ name, field }) => labels.get(name) === (field.text ?? '')) &&
    selector.get('matchExpressions').items.every((expression) => satisfies(expression, labels))
  )
}

/** Whether a plain map of labels, as a Service has it, selects what has these labels. */
export function selectsLabels(selector: Field, labels: ReadonlyMap<string, string>): boolean {
  return selector.fields.every(({ name, field }) => labels.get(name) === (field.text ?? ''))
}
