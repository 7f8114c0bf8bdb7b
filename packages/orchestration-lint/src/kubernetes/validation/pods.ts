import type { Field } from '../field.ts'
import type { Context, Validators } from '../validator.ts'
import { metadataValidators } from './metadata.ts'
import { sayAdmission } from './pod/admission.ts'
import { sayPodAnnotations } from './pod/annotations.ts'
import { sayPodSpec } from './pod/spec.ts'
import { endlessTemplate, jobTemplate, sayTemplate } from './pod/templates.ts'
import { sayPodUpdate } from './pod/update.ts'
import { sayerOf } from './say.ts'

function sayPod(object: Field, context: Context): void {
  const say = sayerOf(context)
  const metadata = object.get('metadata')
  const spec = object.get('spec')
  sayPodAnnotations(say, metadata.get('annotations'), spec)
  sayPodSpec({ say, spec, metadata, isPod: true })
  const ephemeral = spec.get('ephemeralContainers')
  if (context.before) {
    sayPodUpdate(say, context.before.get('spec'), spec)
    return
  }
  sayAdmission({ say, spec })
  if (ephemeral.items.length > 0)
    say('kubernetes/pod-template', ephemeral, {
      en: 'Ephemeral containers are added to a running pod with `kubectl debug`; a pod cannot be created with them.',
      zh: '临时容器是用 `kubectl debug` 加到运行中的 Pod 上的；创建 Pod 时不能带有临时容器。',
    })
}

/** Pods, and the templates of pods in workloads. */
export const podValidators: Validators = {
  ...metadataValidators,
  '/Pod': [sayPod],
  '/PodTemplate': [(object, context) => sayTemplate(sayerOf(context), object.get('template'))],
  '/ReplicationController': [endlessTemplate('ReplicationController')],
  'apps/Deployment': [endlessTemplate('Deployment')],
  'apps/ReplicaSet': [endlessTemplate('ReplicaSet')],
  'apps/StatefulSet': [endlessTemplate('StatefulSet')],
  'apps/DaemonSet': [endlessTemplate('DaemonSet')],
  'batch/Job': [jobTemplate('spec', 'template')],
  'batch/CronJob': [jobTemplate('spec', 'jobTemplate', 'spec', 'template')],
}
