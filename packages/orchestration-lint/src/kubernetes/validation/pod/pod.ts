import type { Field } from '../../field.ts'
import { textOf, type Say } from '../say.ts'

/** A pod, or the template of one, and what the checks of its parts need to know of the whole. */
export interface Pod {
  readonly say: Say
  readonly spec: Field
  readonly metadata: Field
  /** A Pod itself, not the template in a workload: stricter in places, and defaulted further. */
  readonly isPod: boolean
  readonly hostNetwork: boolean
  readonly hostUsers: boolean
  /** `Always` where nothing else is said. */
  readonly restartPolicy: string
  /** Seconds between SIGTERM and SIGKILL. */
  readonly gracePeriod: number
  /** Volumes by name that containers can mount. */
  readonly volumes: ReadonlyMap<string, Field>
  /** Names of volumes that are there, but refused: a mount of one is no error of its own. */
  readonly brokenVolumes: ReadonlySet<string>
  /** Names of volumes that come from the claim templates of a StatefulSet: persistent, whatever else they say. */
  readonly claimed: ReadonlySet<string>
  /** Names of `spec.resourceClaims`. */
  readonly claims: ReadonlySet<string>
}

/** A container with its place. */
export interface Container {
  readonly field: Field
  readonly name: string
  readonly list: 'containers' | 'initContainers' | 'ephemeralContainers'
  /** An init container that keeps running. */
  readonly isSidecar: boolean
}

const lists = ['initContainers', 'containers', 'ephemeralContainers'] as const

/** All containers of a pod, in the order in which Kubernetes visits them: init, regular, ephemeral. */
export function containersOf(spec: Field): Container[] {
  return lists.flatMap((list) =>
    spec.get(list).items.map((field) => ({
      field,
      list,
      name: textOf(field.get('name')),
      isSidecar: list === 'initContainers' && textOf(field.get('restartPolicy')) === 'Always',
    })),
  )
}
