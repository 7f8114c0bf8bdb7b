import type { Field } from '../field.ts'
import { quantityOf } from './quantity.ts'

/** What the API server fills in, by the field's name: leaving it out and writing it down are the same. */
const defaults: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  apiVersion: ['v1'],
  automountServiceAccountToken: [],
  completionMode: ['NonIndexed'],
  defaultMode: [420],
  dnsPolicy: ['ClusterFirst'],
  enableServiceLinks: [true],
  failureThreshold: [3],
  imagePullPolicy: ['Always', 'IfNotPresent'],
  kind: ['PersistentVolumeClaim'],
  path: ['/'],
  periodSeconds: [10],
  podManagementPolicy: ['OrderedReady'],
  protocol: ['TCP'],
  reclaimPolicy: ['Delete'],
  restartPolicy: ['Always'],
  scheme: ['HTTP'],
  schedulerName: ['default-scheduler'],
  successThreshold: [1],
  terminationGracePeriodSeconds: [30],
  terminationMessagePath: ['/dev/termination-log'],
  terminationMessagePolicy: ['File'],
  timeoutSeconds: [1],
  type: ['', 'Opaque'],
  volumeBindingMode: ['Immediate'],
  volumeMode: ['Filesystem'],
}

const quantities = new Set(['cpu', 'memory', 'storage', 'ephemeral-storage', 'sizeLimit'])

/** Beyond this many nodes two fields count as the same: a difference that is not sure is none. */
const mostNodes = 100_000

function scalarOf(field: Field): string | number | boolean | undefined {
  return field.text ?? field.number ?? field.boolean
}

/** Nothing, an empty list, an empty map, an empty text, 0 and false are one to the API server. */
function isNothing(field: Field, name: string): boolean {
  if (!field.isSet) return true
  if (field.mapping) return field.fields.every((child) => isNothing(child.field, child.name))
  if (field.sequence) return field.items.length === 0
  const value = scalarOf(field)
  return (
    value === '' || value === 0 || value === false || (defaults[name] ?? []).some((each) => each === value)
  )
}

/**
 * Whether two fields are the same to the API server after it filled in its defaults.
 * @param skip names of fields that may differ, wherever they are below
 */
export function isSame(
  one: Field,
  other: Field,
  name = '',
  skip: ReadonlySet<string> = new Set(),
  budget = { left: mostNodes },
): boolean {
  budget.left -= 1
  if (budget.left < 0 || one.node === other.node) return true
  if (!one.isSet || !other.isSet) return isNothing(one.isSet ? one : other, name)
  if (one.mapping && other.mapping) {
    const names = new Set([...one.fields, ...other.fields].map((child) => child.name))
    return [...names].every(
      (child) => skip.has(child) || isSame(one.get(child), other.get(child), child, skip, budget),
    )
  }
  if (one.sequence && other.sequence) {
    const theirs = other.items
    return (
      one.items.length === theirs.length &&
      one.items.every((item, at) => isSame(item, theirs[at] ?? item, '', skip, budget))
    )
  }
  const before = scalarOf(one)
  const after = scalarOf(other)
  if (before === undefined || after === undefined) return true
  if (before === after) return true
  return quantities.has(name) && quantityOf(one)?.nano === quantityOf(other)?.nano
}
