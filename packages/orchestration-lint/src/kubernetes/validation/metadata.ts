import type { Field } from '../field.ts'
import type { Context, GroupVersionKind, Validators } from '../validator.ts'
import { sayAnnotations, sayLabels } from './labels.ts'
import { asPrefix, dnsLabel, dnsSubdomain, pathSegment, qualifiedName, type Problem } from './names.ts'
import { sayerOf, textOf, type Say } from './say.ts'
import { missing, shown } from './words.ts'

/** Kinds whose names are no DNS subdomains, by `group/Kind`. */
const names: Readonly<Record<string, (name: string) => Problem>> = {
  '/Service': dnsLabel,
  '/Namespace': dnsLabel,
  'apps/StatefulSet': dnsLabel,
  'batch/CronJob': cronJobName,
  'rbac.authorization.k8s.io/Role': pathSegment,
  'rbac.authorization.k8s.io/RoleBinding': pathSegment,
  'rbac.authorization.k8s.io/ClusterRole': pathSegment,
  'rbac.authorization.k8s.io/ClusterRoleBinding': pathSegment,
  'certificates.k8s.io/CertificateSigningRequest': pathSegment,
  'certificates.k8s.io/ClusterTrustBundle': pathSegment,
  'apiregistration.k8s.io/APIService': pathSegment,
  'networking.k8s.io/IPAddress': pathSegment,
  'storage.k8s.io/CSIDriver': (name) => dnsSubdomain(name.toLowerCase()),
  '/Event': pathSegment,
  'events.k8s.io/Event': pathSegment,
}

/** Groups whose objects may have only standard or qualified finalizers; elsewhere any qualified name will do. */
const strict = new Set([
  '',
  'apps',
  'autoscaling',
  'batch',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
])

const standardFinalizers = new Set(['kubernetes', 'orphan', 'foregroundDeletion'])

function cronJobName(name: string): Problem {
  return (
    dnsSubdomain(name) ??
    (name.length > 52
      ? {
          en: `${shown(name)} has ${name.length} characters; the name of a CronJob has 52 at most, because its Jobs append 11 characters to it.`,
          zh: `${shown(name)} 有 ${name.length} 个字符；CronJob 的名称最多 52 个字符，因为它的 Job 会在后面追加 11 个字符。`,
        }
      : undefined)
  )
}

/** Why an object of a kind cannot have a name. */
export function objectName({ group, kind }: Pick<GroupVersionKind, 'group' | 'kind'>, name: string): Problem {
  // Servers that extend the API have rules of their own: `system:openshift:…`, `user@example.com`.
  if (group.endsWith('.openshift.io')) return pathSegment(name)
  return (names[`${group}/${kind}`] ?? dnsSubdomain)(name)
}

function sayFinalizers(say: Say, finalizers: Field, qualified: boolean): void {
  for (const finalizer of finalizers.items) {
    const name = textOf(finalizer)
    const problem = qualifiedName(name)
    if (problem) say('kubernetes/finalizers', finalizer, problem, finalizers.path)
    else if (qualified && !name.includes('/') && !standardFinalizers.has(name))
      say('kubernetes/finalizers', finalizer, {
        en: `${shown(name)} is no finalizer of Kubernetes itself, so it needs the domain of whoever removes it: \`example.com/${name}\`.`,
        zh: `${shown(name)} 不是 Kubernetes 自带的终结器，因此必须带上负责移除它的程序的域名：\`example.com/${name}\`。`,
      })
  }
  const all = new Set(finalizers.items.map(textOf))
  if (all.has('orphan') && all.has('foregroundDeletion'))
    say('kubernetes/finalizers', finalizers, {
      en: '`orphan` keeps the dependents and `foregroundDeletion` deletes them; only one of the two can be set.',
      zh: '`orphan` 保留从属对象，而 `foregroundDeletion` 删除它们；两者只能设置一个。',
    })
}

function sayOwners(say: Say, owners: Field): void {
  let controllers = 0
  for (const owner of owners.items) {
    for (const name of ['apiVersion', 'kind', 'name', 'uid']) {
      const field = owner.get(name)
      if (textOf(field) === '')
        say(
          'kubernetes/owner-references',
          field,
          missing(name, {
            en: 'An owner is identified by its apiVersion, kind, name and uid together.',
            zh: '属主由 apiVersion、kind、name 和 uid 共同确定。',
          }),
          `${owners.path}/${name}`,
        )
    }
    if (owner.get('controller').boolean === true) controllers += 1
  }
  if (controllers > 1)
    say('kubernetes/owner-references', owners, {
      en: 'Only one owner can be the controller: `controller: true` stands here more than once.',
      zh: '只有一个属主可以是控制器：这里多次出现 `controller: true`。',
    })
}

/** Says what is wrong with an object's metadata: its name by the rules of its kind, labels, annotations and the rest. */
export function sayObjectMeta(object: Field, context: Context): void {
  const say = sayerOf(context)
  const metadata = object.get('metadata')
  const { gvk, namespaced } = context
  const generateName = metadata.get('generateName')
  if (textOf(generateName) !== '') {
    const problem = objectName(gvk, asPrefix(textOf(generateName)))
    if (problem) say('kubernetes/name', generateName, problem)
  }
  const name = metadata.get('name')
  if (textOf(name) !== '') {
    const problem = objectName(gvk, textOf(name))
    if (problem) say('kubernetes/name', name, problem)
  }
  const namespace = metadata.get('namespace')
  if (namespaced && textOf(namespace) !== '') {
    const problem = dnsLabel(textOf(namespace))
    if (problem) say('kubernetes/name', namespace, problem)
  }
  sayLabels(say, metadata.get('labels'))
  sayAnnotations(say, metadata.get('annotations'))
  sayOwners(say, metadata.get('ownerReferences'))
  sayFinalizers(say, metadata.get('finalizers'), strict.has(gvk.group))
}

/** What every object is held to. */
export const metadataValidators: Validators = { '*': [sayObjectMeta] }
