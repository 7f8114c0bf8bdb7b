import type { Report } from '../report.ts'
import type { YamlNode } from '../yaml/tree.ts'
import type { KubernetesRuleId } from './rules.ts'

/** How deep a tree is looked through; manifests have some twenty levels. */
const deepest = 200

/** Warns of keys that stand twice in a map: kubectl silently takes the last. */
export function sayDuplicateKeys(root: YamlNode, report: Report<KubernetesRuleId>): void {
  const seen = new Set<YamlNode>()
  function visit(node: YamlNode, depth: number): void {
    if (node.kind === 'scalar' || depth > deepest || seen.has(node)) return
    seen.add(node)
    if (node.kind === 'sequence') {
      for (const item of node.items) visit(item, depth + 1)
      return
    }
    const isForgotten = depth === 0 && node.repeated.some(({ name }) => name === 'kind')
    for (const { name, key } of node.repeated)
      if (!isForgotten || name === 'kind')
        report.add(
          'kubernetes/duplicate-key',
          key,
          isForgotten
            ? {
                en: 'Two objects stand here without `---` between them. kubectl reads them as one map and silently keeps only the last of equal fields, so the first object is lost.',
                zh: '这里有两个对象，中间却没有 `---`。kubectl 会把它们读成同一个映射，相同的字段只保留最后一个，第一个对象就悄悄丢了。',
              }
            : {
                en: `\`${name}\` stands in this map again further down; kubectl silently takes the last one. Keep one of them.`,
                zh: `\`${name}\` 在同一个映射里后面又出现了一次；kubectl 会悄悄采用最后一个。请只保留一个。`,
              },
        )
    for (const { value } of node.entries) visit(value, depth + 1)
  }
  visit(root, 0)
}
