import type { Words } from '../../diagnostic.ts'
import type { Field } from '../field.ts'
import { containersOf, type Container } from '../validation/pod/pod.ts'

export type Level = 'baseline' | 'restricted'

/** What a check looks at. */
export interface Subject {
  readonly spec: Field
  readonly metadata: Field
  /** A Pod is judged after its defaults were filled in, a template as it is written. */
  readonly isPod: boolean
  readonly containers: readonly Container[]
  /** Linux settings are not asked of pods that say they are for Windows. */
  readonly isWindows: boolean
  /** Root inside a user namespace is nobody outside. */
  readonly hasUserNamespace: boolean
}

/** What a check found. */
export interface Violation {
  /** As the admission plugin words it: `reason (details)`. */
  readonly text: string
  /** The field to change first. */
  readonly at: Field
  /** What to write. */
  readonly words: Words
}

export type Check = (subject: Subject) => Violation | undefined

export function subjectOf(spec: Field, metadata: Field, isPod: boolean): Subject {
  return {
    spec,
    metadata,
    isPod,
    containers: containersOf(spec),
    isWindows: spec.get('os', 'name').text === 'windows',
    hasUserNamespace: spec.get('hostUsers').boolean === false,
  }
}

export function quoted(values: readonly string[]): string {
  return `"${values.join('", "')}"`
}

export function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}

/** `container "a"`, `containers "a", "b"`. */
export function containersNamed(containers: readonly Container[]): string {
  return `${containers.length === 1 ? 'container' : 'containers'} ${quoted(containers.map(({ name }) => name))}`
}

/** `pod`, `container "a"`, `pod and containers "a", "b"`. */
export function setters(pod: boolean, containers: readonly Container[]): string {
  return [...(pod ? ['pod'] : []), ...(containers.length > 0 ? [containersNamed(containers)] : [])].join(
    ' and ',
  )
}

/** The names of the containers for people. */
export function names(containers: readonly Container[]): Words {
  const all = containers.map(({ name }) => `\`${name}\``)
  return { en: all.join(', '), zh: all.join('、') }
}

export function context(container: Container): Field {
  return container.field.get('securityContext')
}

/** A pod-level field, where it is bad, before those of containers. */
export function firstOf(
  pod: Field | undefined,
  containers: readonly Container[],
  ...path: string[]
): Field | undefined {
  const [container] = containers
  return pod ?? (container && context(container).get(...path))
}
