import type { Field } from '../field.ts'
import { labelsOf } from '../validation/selection.ts'
import { textOf } from '../validation/say.ts'
import type { GroupVersionKind } from '../validator.ts'

/** An object of a file with what identifies it. */
export interface FileObject {
  readonly object: Field
  readonly gvk: GroupVersionKind
}

/** Something in a file that makes pods, or is one. */
export interface PodMaker extends FileObject {
  readonly name: string
  readonly namespace: string
  readonly labels: ReadonlyMap<string, string>
  readonly spec: Field
  /** Whether its pods are meant to run on. */
  readonly runsOn: boolean
}

const templates: Readonly<Record<string, readonly string[]>> = {
  '/Pod': [],
  '/ReplicationController': ['spec', 'template'],
  'apps/Deployment': ['spec', 'template'],
  'apps/ReplicaSet': ['spec', 'template'],
  'apps/StatefulSet': ['spec', 'template'],
  'apps/DaemonSet': ['spec', 'template'],
  'batch/Job': ['spec', 'template'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
}

export function namespaceOf(object: Field): string {
  return textOf(object.get('metadata', 'namespace'))
}

export function nameOf(object: Field): string {
  return textOf(object.get('metadata', 'name'))
}

export function ofKind(objects: readonly FileObject[], group: string, kind: string): FileObject[] {
  return objects.filter(({ gvk }) => gvk.group === group && gvk.kind === kind)
}

/** Groups of Kubernetes itself have no domain, or one of its own. */
export function isCustom({ gvk: { group } }: FileObject): boolean {
  return group.includes('.') && !group.endsWith('.k8s.io')
}

export function podMakersOf(objects: readonly FileObject[]): PodMaker[] {
  return objects.flatMap(({ object, gvk }) => {
    const path = templates[`${gvk.group}/${gvk.kind}`]
    if (!path) return []
    const template = object.get(...path)
    return {
      object,
      gvk,
      name: nameOf(object),
      namespace: namespaceOf(object),
      labels: labelsOf(template.get('metadata', 'labels')),
      spec: template.get('spec'),
      runsOn: gvk.group !== 'batch',
    }
  })
}
