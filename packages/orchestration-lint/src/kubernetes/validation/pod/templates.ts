import type { Field } from '../../field.ts'
import type { Validator } from '../../validator.ts'
import { sayAnnotations, sayLabels } from '../labels.ts'
import { sayerOf, textOf, type Say } from '../say.ts'
import { sayPodAnnotations } from './annotations.ts'
import { sayPodSpec } from './spec.ts'

/** Workloads whose pods run for ever. */
type Endless = 'Deployment' | 'ReplicaSet' | 'ReplicationController' | 'StatefulSet' | 'DaemonSet'

/** Says what is wrong with a pod template; the server leaves `metadata` out of its paths. */
export function sayTemplate(say: Say, template: Field, claims?: readonly Field[]): void {
  const metadata = template.get('metadata')
  const spec = template.get('spec')
  sayLabels(say, metadata.get('labels'), 'kubernetes/labels', `${template.path}/labels`)
  sayAnnotations(say, metadata.get('annotations'), `${template.path}/annotations`)
  sayPodAnnotations(
    (rule, at, words) => say(rule, at, words, at.path.replace('/metadata/annotations', '/annotations')),
    metadata.get('annotations'),
    spec,
  )
  sayPodSpec({ say, spec, metadata, isPod: false, ...(claims && { claims }) })
  const ephemeral = spec.get('ephemeralContainers')
  if (ephemeral.items.length > 0)
    say('kubernetes/pod-template', ephemeral, {
      en: 'Ephemeral containers are added to a running pod with `kubectl debug`; a template cannot have any.',
      zh: '临时容器是用 `kubectl debug` 加到运行中的 Pod 上的；模板不能有临时容器。',
    })
}

function sayEndless(say: Say, template: Field, kind: Endless): void {
  const policy = template.get('spec', 'restartPolicy')
  // Of a policy that does not exist enough is said already.
  if (textOf(policy) === 'OnFailure' || textOf(policy) === 'Never')
    say('kubernetes/restart-policy', policy, {
      en: `A ${kind} keeps its pods running, so \`restartPolicy\` can only be \`Always\`, which is the default. For work that ends, use a Job.`,
      zh: `${kind} 会让 Pod 一直运行，因此 \`restartPolicy\` 只能是 \`Always\`（即默认值）。会结束的任务请使用 Job。`,
    })
  const deadline = template.get('spec', 'activeDeadlineSeconds')
  if (deadline.isSet)
    say('kubernetes/pod-template', deadline, {
      en: `The pods of a ${kind} have no deadline: they run until they are replaced. \`activeDeadlineSeconds\` belongs to a Job.`,
      zh: `${kind} 的 Pod 没有截止时间：它们会一直运行到被替换。\`activeDeadlineSeconds\` 属于 Job。`,
    })
}

/** A disk of Google's cloud can be on several machines only when all of them read. */
function sayReadOnlyDisks(say: Say, template: Field): void {
  for (const volume of template.get('spec', 'volumes').items) {
    const disk = volume.get('gcePersistentDisk')
    if (disk.isSet && disk.get('readOnly').boolean !== true)
      say(
        'kubernetes/volumes',
        disk.get('readOnly'),
        {
          en: 'Several replicas can share a `gcePersistentDisk` only when it is mounted with `readOnly: true`.',
          zh: '只有用 `readOnly: true` 挂载时，多个副本才能共享一个 `gcePersistentDisk`。',
        },
        `${volume.path}/gcePersistentDisk/readOnly`,
      )
  }
}

/** Validates the template of a workload whose pods run for ever. */
export function endlessTemplate(kind: Endless): Validator {
  return (object, context) => {
    const say = sayerOf(context)
    const template = object.get('spec', 'template')
    if (!template.isSet && kind === 'ReplicationController') return
    const claims = kind === 'StatefulSet' ? object.get('spec', 'volumeClaimTemplates').items : undefined
    sayTemplate(say, template, claims)
    const replicas = object.get('spec', 'replicas').number ?? 1
    if (kind === 'DaemonSet' || (kind !== 'StatefulSet' && replicas > 1)) sayReadOnlyDisks(say, template)
    sayEndless(say, template, kind)
  }
}

/** Validates the template of a Job, which is at the end of `names`. */
export function jobTemplate(...names: string[]): Validator {
  return (object, context) => {
    const say = sayerOf(context)
    const template = object.get(...names)
    sayTemplate(say, template)
    const policy = template.get('spec', 'restartPolicy')
    if (textOf(policy) === '' || textOf(policy) === 'Always')
      say('kubernetes/restart-policy', policy, {
        en: 'The pods of a Job end, so `restartPolicy` must be `OnFailure` or `Never`; the default `Always` would start them again for ever. Add it to the template.',
        zh: 'Job 的 Pod 会结束，因此 `restartPolicy` 必须是 `OnFailure` 或 `Never`；默认的 `Always` 会让它们不断重启。请在模板中写上它。',
      })
  }
}
