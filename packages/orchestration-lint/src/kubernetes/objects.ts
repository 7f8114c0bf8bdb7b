import type { Report } from '../report.ts'
import type { YamlDocument, YamlMapping, YamlNode } from '../yaml/tree.ts'
import type { KubernetesRuleId } from './rules.ts'

/** An object of a source, as kubectl sends it. */
export interface Manifest {
  readonly node: YamlMapping
  /** What the list that it is in says about its items. */
  readonly apiVersion: string | undefined
  readonly kind: string | undefined
}

function textOf(node: YamlMapping, name: string): string | undefined {
  const value = node.get(name)?.value
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined
}

/** Items of a `DeploymentList` may leave out what they are: the list says it. */
function manifestOf(node: YamlMapping, list?: YamlMapping): Manifest {
  const listKind = list && textOf(list, 'kind')
  const itemKind =
    listKind && listKind.length > 4 && listKind.endsWith('List') ? listKind.slice(0, -4) : undefined
  const isBare = !node.get('kind') && !node.get('apiVersion') && itemKind !== undefined
  return {
    node,
    apiVersion: isBare && list ? textOf(list, 'apiVersion') : textOf(node, 'apiVersion'),
    kind: isBare ? itemKind : textOf(node, 'kind'),
  }
}

function isList(node: YamlMapping): boolean {
  const kind = textOf(node, 'kind')
  return kind === 'List' || (kind?.endsWith('List') === true && node.get('items') !== undefined)
}

function collect(
  node: YamlNode,
  report: Report<KubernetesRuleId>,
  found: Manifest[],
  list?: YamlMapping,
): void {
  if (node.kind === 'scalar' && node.value === null) return
  if (node.kind !== 'mapping') {
    const isSequence = node.kind === 'sequence'
    report.add(
      'kubernetes/type-missing',
      node.kind === 'scalar' ? node : { start: node.start, end: node.start + 1 },
      {
        en: `An object is a map with \`apiVersion\`, \`kind\` and \`metadata\`; this is ${isSequence ? 'a list. Separate several objects by `---`, or put them under `items` of a `kind: List`' : 'a single value'}.`,
        zh: `对象是带有 \`apiVersion\`、\`kind\` 和 \`metadata\` 的映射；这里是${isSequence ? '列表。多个对象请用 `---` 分隔，或放进 `kind: List` 的 `items`' : '单个值'}。`,
      },
    )
    return
  }
  if (!isList(node)) {
    found.push(manifestOf(node, list))
    return
  }
  if (list) {
    report.add(
      'kubernetes/unknown-kind',
      node.get('kind')?.value ?? node,
      {
        en: 'A list in a list is no object: kubectl takes only the outer one apart. Move its items out.',
        zh: '列表里的列表不是对象：kubectl 只展开最外层的列表。请把里面的对象移出来。',
      },
      { path: '/kind' },
    )
    return
  }
  const items = node.get('items')
  if (items?.value.kind === 'sequence')
    for (const item of items.value.items) collect(item, report, found, node)
  else if (items && !(items.value.kind === 'scalar' && items.value.value === null))
    report.add(
      'kubernetes/wrong-type',
      items.key,
      {
        en: '`items` of a list has to be a list: begin each object with “- ”.',
        zh: '列表的 `items` 必须是列表：请让每个对象以“- ”开头。',
      },
      { path: '/items' },
    )
}

/** The objects of all documents: those of lists, too, as kubectl applies them one by one. */
export function objectsOf(documents: readonly YamlDocument[], report: Report<KubernetesRuleId>): Manifest[] {
  const found: Manifest[] = []
  for (const { root } of documents) if (root) collect(root, report, found)
  return found
}
