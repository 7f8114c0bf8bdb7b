import type { Field } from '../field.ts'
import { podSecurity } from '../pod-security/pod-security.ts'
import { containersOf } from '../validation/pod/pod.ts'
import { sayerOf, textOf, type Say } from '../validation/say.ts'
import { shown } from '../validation/words.ts'
import type { Validator, Validators } from '../validator.ts'
import { adviseOnImage, adviseOnProbes, adviseOnResources } from './containers.ts'
import { adviseOnSecrets } from './secrets.ts'

/** Several pods that write to the same files need storage, and a program, that can do so. */
function adviseOnSharedVolumes(say: Say, spec: Field, replicas: number): void {
  if (replicas < 2) return
  const written = new Set(
    containersOf(spec).flatMap(({ field }) =>
      field
        .get('volumeMounts')
        .items.filter((mount) => mount.get('readOnly').boolean !== true)
        .map((mount) => textOf(mount.get('name'))),
    ),
  )
  for (const volume of spec.get('volumes').items) {
    const name = textOf(volume.get('name'))
    const claim = volume.get('persistentVolumeClaim')
    const host = volume.get('hostPath')
    if (!written.has(name)) continue
    if (claim.isSet && claim.get('readOnly').boolean !== true)
      say('kubernetes/shared-writable-volume', claim, {
        en: `All ${replicas} replicas write to the claim ${shown(textOf(claim.get('claimName')))}. If it is \`ReadWriteOnce\`, pods on other nodes cannot start; if not, the program must bear several writers. A StatefulSet with \`volumeClaimTemplates\` gives each its own.`,
        zh: `全部 ${replicas} 个副本都写入申领 ${shown(textOf(claim.get('claimName')))}。如果它是 \`ReadWriteOnce\`，其他节点上的 Pod 就无法启动；否则程序必须能承受多个写入者。带有 \`volumeClaimTemplates\` 的 StatefulSet 会让每个副本有自己的卷。`,
      })
    if (host.isSet)
      say('kubernetes/shared-writable-volume', host, {
        en: `Replicas on one node write to the same directory ${shown(textOf(host.get('path')))}, and those on other nodes see another one. Mount it with \`readOnly: true\`, or use a PersistentVolumeClaim.`,
        zh: `同一节点上的副本会写入同一个目录 ${shown(textOf(host.get('path')))}，而其他节点上的副本看到的是另一个目录。请用 \`readOnly: true\` 挂载，或改用 PersistentVolumeClaim。`,
      })
  }
}

function adviseOnSecurity(say: Say, spec: Field, metadata: Field, isPod: boolean): void {
  for (const { at, words } of podSecurity(spec, metadata, 'restricted', isPod).violations)
    say('kubernetes/pod-security-restricted', at, words)
}

/**
 * Advises on a pod or on the template of one.
 * @param serves whether its pods run for ever, and so may serve
 * @param path where the template is; a Pod is none
 */
function adviseOnPods(serves: boolean, ...path: string[]): Validator {
  return (object, context) => {
    const say = sayerOf(context)
    const template = object.get(...path)
    const spec = template.get('spec')
    for (const { field, list, isSidecar } of containersOf(spec)) {
      adviseOnImage(say, field)
      adviseOnSecrets(say, field)
      if (list === 'containers' || isSidecar) adviseOnResources(say, field, spec)
      if (list === 'containers' && serves) adviseOnProbes(say, field)
    }
    if (serves) adviseOnSharedVolumes(say, spec, object.get('spec', 'replicas').number ?? 1)
    adviseOnSecurity(say, spec, template.get('metadata'), path.length === 0)
  }
}

const serving = [adviseOnPods(true, 'spec', 'template')]

/** Advice on pods and workloads that the API server accepts. */
export const podAdvice: Validators = {
  '/Pod': [adviseOnPods(false)],
  '/PodTemplate': [adviseOnPods(false, 'template')],
  '/ReplicationController': serving,
  'apps/Deployment': serving,
  'apps/ReplicaSet': serving,
  'apps/StatefulSet': serving,
  'apps/DaemonSet': serving,
  'batch/Job': [adviseOnPods(false, 'spec', 'template')],
  'batch/CronJob': [adviseOnPods(false, 'spec', 'jobTemplate', 'spec', 'template')],
}
