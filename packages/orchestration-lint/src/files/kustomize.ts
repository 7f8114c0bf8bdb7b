import type { Diagnostic } from '../diagnostic.ts'
import { loadYaml } from '../yaml/load.ts'
import type { YamlNode } from '../yaml/tree.ts'

export function isKustomization(path: string): boolean {
  return /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(path)
}

/** Joins a path of a kustomization to its folder; both with `/`. */
function join(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part)
  }
  return parts.join('/')
}

function textOf(node: YamlNode | undefined): string[] {
  return node?.kind === 'scalar' && typeof node.value === 'string' && !node.value.includes('\n')
    ? [node.value]
    : []
}

function itemsOf(root: YamlNode, field: string): readonly YamlNode[] {
  const value = root.kind === 'mapping' ? root.get(field)?.value : undefined
  return value?.kind === 'sequence' ? value.items : []
}

/** Fields that list files which are no objects for a cluster: patches, and what kustomize itself is told. */
const plainLists = ['patchesStrategicMerge', 'configurations', 'transformers', 'generators', 'validators']
const pathLists = ['patches', 'patchesJson6902', 'replacements']

/**
 * The files that a kustomization merges into others or reads itself. None of them is a whole object, so none can be
 * checked as one; what they become is seen by `kubectl kustomize`.
 * @param path of the kustomization.yaml
 * @returns paths from where `path` begins
 */
export function partialFiles(path: string, text: string): string[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
  return loadYaml(text, 'kubectl').flatMap(({ root }) => {
    if (!root) return []
    const named = [
      ...plainLists.flatMap((field) => itemsOf(root, field).flatMap(textOf)),
      ...pathLists.flatMap((field) =>
        itemsOf(root, field).flatMap((item) =>
          item.kind === 'mapping' ? textOf(item.get('path')?.value) : [],
        ),
      ),
    ]
    return named.map((each) => join(folder, each))
  })
}

/** The images to which a kustomization gives a tag or digest, by the names that stand in manifests. */
export function taggedImages(text: string): string[] {
  return loadYaml(text, 'kubectl').flatMap(({ root }) =>
    (root ? itemsOf(root, 'images') : []).flatMap((item) => {
      if (item.kind !== 'mapping' || !(item.get('newTag') ?? item.get('digest'))) return []
      return textOf(item.get('name')?.value)
    }),
  )
}

/** Leaves out the advice to name a tag that a kustomization names. */
export function withoutTagged(
  diagnostics: readonly Diagnostic[],
  text: string,
  tagged: ReadonlySet<string>,
): readonly Diagnostic[] {
  return diagnostics.filter(({ rule, range }) => {
    if (rule !== 'kubernetes/image-tag') return true
    return !tagged.has(text.slice(range.start.offset, range.end.offset).replaceAll(/["']/g, ''))
  })
}
