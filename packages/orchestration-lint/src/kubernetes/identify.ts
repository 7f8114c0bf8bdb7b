import type { Report } from '../report.ts'
import type { KubernetesRuleId } from './rules.ts'
import type { Manifest } from './objects.ts'
import { guideTo, removalOf } from './removed.ts'
import { apiVersionsOf, groupOf, groups, kindNames, typeOfKind, type StructType } from './schema.ts'
import { toolOf } from './tools.ts'
import { sayUntyped } from './untyped.ts'
import { meant, shown } from './validation/words.ts'
import type { GroupVersionKind } from './validator.ts'

export interface Identity {
  readonly gvk: GroupVersionKind
  /** Undefined for a custom resource. */
  readonly type: StructType | undefined
}

/** Groups of Kubernetes that serve nothing stable yet. */
const unstableGroups = new Set(['internal.apiserver.k8s.io', 'storagemigration.k8s.io'])

function list(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ')
}

/** Reports an apiVersion and kind that no API server of this version serves. */
function sayUnknown(
  { node }: Manifest,
  apiVersion: string,
  kind: string,
  report: Report<KubernetesRuleId>,
): void {
  const versionSpan = node.get('apiVersion')?.value ?? node
  const kindSpan = node.get('kind')?.value ?? node
  const removal = removalOf(apiVersion, kind)
  if (removal) {
    report.add(
      'kubernetes/removed-api-version',
      versionSpan,
      {
        en: `\`${apiVersion}\` of ${kind} was removed in Kubernetes ${removal.since}.${removal.now ? ` Write \`apiVersion: ${removal.now}\`, and mind the fields that changed with it.` : ' The kind is gone; Pod Security admission (labels on the namespace) has taken its place.'}`,
        zh: `${kind} 的 \`${apiVersion}\` 在 Kubernetes ${removal.since} 中已移除。${removal.now ? `请写 \`apiVersion: ${removal.now}\`，并留意随之变化的字段。` : '这个类型已不存在，由 Pod 安全准入（命名空间上的标签）取代。'}`,
      },
      { path: '/apiVersion', documentation: guideTo(removal) },
    )
    return
  }
  const versions = apiVersionsOf(kind)
  if (versions.length > 0) {
    const isEarly =
      /\/v\d+(?:alpha|beta)\d+$/.test(apiVersion) &&
      versions.some((each) => groupOf(each) === groupOf(apiVersion))
    report.add(
      isEarly ? 'kubernetes/api-not-served' : 'kubernetes/wrong-api-version',
      versionSpan,
      {
        en: `There is no ${kind} under \`${apiVersion}\`${isEarly ? ' unless the cluster turns this early version on' : ''}. Write \`apiVersion: ${versions[0]}\`.`,
        zh: `\`${apiVersion}\` 下没有 ${kind}${isEarly ? '，除非集群专门启用了这个早期版本' : ''}。请写 \`apiVersion: ${versions[0]}\`。`,
      },
      { path: '/apiVersion' },
    )
    return
  }
  const near = meant(kind, kindNames)
  if (near === undefined && /\/v\d+(?:alpha|beta)\d+$/.test(apiVersion)) {
    report.add(
      'kubernetes/api-not-served',
      versionSpan,
      {
        en: `\`${apiVersion}\` is an early version that no API server serves unless it is told to (\`--runtime-config\`).`,
        zh: `\`${apiVersion}\` 是早期版本，API 服务器默认不提供，需要专门启用（\`--runtime-config\`）。`,
      },
      { path: '/apiVersion' },
    )
    return
  }
  const there = near === undefined ? [] : apiVersionsOf(near)
  report.add(
    'kubernetes/unknown-kind',
    kindSpan,
    {
      en: `Kubernetes has no kind ${shown(kind)} under ${shown(apiVersion)}.${near ? ` Did you mean \`${near}\` (${list(there)})? Write it in the singular, with its capitals.` : ''}`,
      zh: `Kubernetes 在 ${shown(apiVersion)} 下没有 ${shown(kind)} 这种类型。${near ? `是否想写 \`${near}\`（${list(there)}）？请用单数，大小写也要一致。` : ''}`,
    },
    { path: '/kind' },
  )
}

/** Finds out what an object is. Reports what is not known, and returns nothing then. */
export function identify(manifest: Manifest, report: Report<KubernetesRuleId>): Identity | undefined {
  const { apiVersion, kind } = manifest
  if (apiVersion === undefined || kind === undefined || kind === '') {
    sayUntyped(manifest, report)
    return undefined
  }
  if (apiVersion.split('/').length > 2) {
    report.add(
      'kubernetes/wrong-api-version',
      manifest.node.get('apiVersion')?.value ?? manifest.node,
      {
        en: '`apiVersion` is `version` or `group/version`, with one slash at most.',
        zh: '`apiVersion` 的形式是 `version` 或 `group/version`，最多一个斜杠。',
      },
      { path: '/apiVersion' },
    )
    return undefined
  }
  const group = groupOf(apiVersion)
  const gvk = { group, version: apiVersion.slice(group === '' ? 0 : group.length + 1), kind }
  const type = typeOfKind(apiVersion, kind)
  if (type) return { gvk, type }
  const tool = toolOf(group, kind)
  if (tool) {
    report.add(
      'kubernetes/not-for-the-cluster',
      manifest.node.get('apiVersion')?.value ?? manifest.node,
      {
        en: `This file is read by ${tool.tool} itself (\`${tool.use}\`); the cluster has no such kind, so \`kubectl apply -f\` refuses it.`,
        zh: `这个文件由 ${tool.tool} 自己读取（\`${tool.use}\`）；集群里没有这种类型，\`kubectl apply -f\` 会拒绝它。`,
      },
      { path: '/apiVersion' },
    )
    return undefined
  }
  // Whether the definition of a custom resource is installed, the text cannot tell.
  if (group.includes('.') && !groups.has(group) && !unstableGroups.has(group)) return { gvk, type: undefined }
  sayUnknown(manifest, apiVersion, kind, report)
  return undefined
}
