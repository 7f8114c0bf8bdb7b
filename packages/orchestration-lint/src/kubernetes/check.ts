import type { Diagnostic } from '../diagnostic.ts'
import { isKnownVersion, kubernetesVersions, type CheckOptions } from '../options.ts'
import { createReport, type Report } from '../report.ts'
import { loadYaml } from '../yaml/load.ts'
import type { FileObject } from './advice/manifest-objects.ts'
import { adviseTogether } from './advice/together.ts'
import { decode, decodeMetadata } from './decoding/decode.ts'
import { sayDuplicateKeys } from './duplicate-keys.ts'
import { Field } from './field.ts'
import { identify, type Identity } from './identify.ts'
import { sayNameless } from './nameless.ts'
import { objectsOf, type Manifest } from './objects.ts'
import { kubernetesRules, type KubernetesRuleId } from './rules.ts'
import { objectMeta, typeOfKind } from './schema.ts'
import { isNamespaced } from './scopes.ts'
import { validate } from './validate.ts'

/** Fields and their types; of custom resources only the metadata is known. */
function decodeObject({ node }: Manifest, { type }: Identity, report: Report<KubernetesRuleId>): void {
  const meta = objectMeta()
  const metadata = node.get('metadata')
  if (type) decode(node, type, report)
  else if (meta && metadata) {
    const anyObject = typeOfKind('v1', 'ConfigMap')
    if (anyObject) decodeMetadata(metadata, anyObject, meta, report)
  }
}

/** What identifies an object in a cluster. */
function keyOf({ node }: Manifest, { gvk }: Identity): string {
  const root = Field.root(node)
  const metadata = root.get('metadata')
  return [gvk.group, gvk.kind, metadata.get('namespace').text ?? '', metadata.get('name').text ?? ''].join(
    '\n',
  )
}

/** The objects that were applied before, as far as they can be told. */
function earlier(before: string | undefined): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>()
  if (before === undefined) return found
  const report = createReport(before, kubernetesRules)
  for (const manifest of objectsOf(loadYaml(before, 'kubectl'), report)) {
    const identity = identify(manifest, report)
    if (identity) found.set(keyOf(manifest, identity), Field.root(manifest.node))
  }
  return found
}

/** Silence would pass for a check against the version that was asked for. */
function sayUnknownVersion(version: string, report: Report<KubernetesRuleId>): void {
  const [newest] = kubernetesVersions
  report.add(
    'kubernetes/unknown-version',
    { start: 0, end: 0 },
    {
      en: `The types of Kubernetes “${version}” are not known here, so this was checked against ${newest}. Ask for ${newest}, or for no version.`,
      zh: `这里没有 Kubernetes“${version}”的类型，所以对照的是 ${newest}。请指定 ${newest}，或不指定版本。`,
    },
  )
}

/** Checks manifests as `kubectl apply` and an API server with strict field validation do, step by step. */
export function checkKubernetes(source: string, options: CheckOptions): Diagnostic[] {
  const report = createReport(source, kubernetesRules)
  const { kubernetesVersion: version } = options
  if (version !== undefined && !isKnownVersion(version)) sayUnknownVersion(version, report)
  const documents = loadYaml(source, 'kubectl')
  for (const { problems } of documents)
    for (const problem of problems) report.add('kubernetes/yaml-syntax', problem, problem.message)
  for (const { root } of documents) if (root) sayDuplicateKeys(root, report)
  const manifests = objectsOf(documents, report)
  if (manifests.length === 0 && !report.hasErrors())
    report.add(
      'kubernetes/no-objects',
      { start: 0, end: source.trimEnd().length },
      {
        en: 'There is no object here, only comments, separators or an empty list, so `kubectl apply` stops with an error.',
        zh: '这里没有任何对象，只有注释、分隔符或空列表，`kubectl apply` 会报错。',
      },
    )
  const applied = earlier(options.before)
  const objects: FileObject[] = []
  for (const manifest of manifests) {
    const identity = identify(manifest, report)
    if (!identity) continue
    const before = report.diagnostics.length
    decodeObject(manifest, identity, report)
    if (report.diagnostics.length > before) continue
    // The API server comes to the meaning of an object only when every field fits; all that decoding says is an error.
    sayNameless(manifest, report)
    const { gvk } = identity
    const namespaced = identity.type === undefined || isNamespaced(gvk.kind)
    const old = applied.get(keyOf(manifest, identity))
    const object = Field.root(manifest.node)
    objects.push({ object, gvk })
    validate(object, { report, gvk, namespaced, ...(old && { before: old }) })
  }
  if (!report.hasErrors()) adviseTogether(objects, report)
  return report.diagnostics
}
