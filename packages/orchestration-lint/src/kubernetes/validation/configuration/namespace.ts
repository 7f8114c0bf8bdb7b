import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { qualifiedName } from '../names.ts'
import { sayerOf } from '../say.ts'
import { notOneOf, shown } from '../words.ts'

const rule = 'kubernetes/pod-security-label'
const levels = ['privileged', 'baseline', 'restricted']
const prefix = 'pod-security.kubernetes.io/'
const finalizers = new Set(['kubernetes', 'orphan', 'foregroundDeletion'])

/** The labels are judged by the admission plugin PodSecurity, which is on by default. */
export function validateNamespace(object: Field, context: Context): void {
  const say = sayerOf(context)
  const labels = object.get('metadata', 'labels')
  for (const finalizer of object.get('spec', 'finalizers').items) {
    const name = finalizer.text ?? ''
    if (qualifiedName(name) || (!name.includes('/') && !finalizers.has(name)))
      say(
        'kubernetes/finalizers',
        finalizer,
        {
          en: `${shown(name)} is no finalizer of a Namespace: it is \`kubernetes\`, or has a domain.`,
          zh: `${shown(name)} 不是 Namespace 的终结器：只能是 \`kubernetes\`，或者带有域名。`,
        },
        object.get('spec', 'finalizers').path,
      )
  }
  for (const mode of ['enforce', 'audit', 'warn']) {
    const level = labels.get(`${prefix}${mode}`)
    const version = labels.get(`${prefix}${mode}-version`)
    if (level.isSet && !levels.includes(level.text ?? ''))
      say(rule, level, notOneOf(`${prefix}${mode}`, level.text ?? '', levels))
    if (version.isSet && version.text !== 'latest' && !/^v1\.(?:0|[1-9]\d*)$/.test(version.text ?? ''))
      say(rule, version, {
        en: `The version of the Pod Security Standards is \`latest\` or that of a minor release, such as \`v1.36\`, not ${shown(version.text ?? '')}.`,
        zh: `Pod 安全标准的版本只能是 \`latest\` 或某个次版本，例如 \`v1.36\`，不能是 ${shown(version.text ?? '')}。`,
      })
  }
}
