import { misspelled } from './misspelled.ts'
import type { Model, Reference } from './model.ts'
import { mayShareNamespace, type Say } from './say.ts'

function definitionsFor({ kind, namespace }: Reference, { definitions }: Model): Model['definitions'] {
  return definitions.filter((each) => each.kind === kind && mayShareNamespace(each.namespace, namespace))
}

function checkName(reference: Reference, candidates: Model['definitions'], say: Say): void {
  const { kind, name } = reference
  const near = misspelled(
    name.text,
    candidates.map((each) => each.name),
  )
  const meant = candidates.find((each) => each.name === near && each.file !== name.at.file)
  if (!meant) return
  say('across/reference', name.at, {
    en: `No file of the article has a ${kind} \`${name.text}\`; \`${meant.file}\` has \`${meant.name}\`. The Pod does not start until both are called the same.`,
    zh: `文章里没有名为 \`${name.text}\` 的 ${kind}；\`${meant.file}\` 里有 \`${meant.name}\`。两处名称一致之前 Pod 无法启动。`,
  })
}

function checkKey(reference: Reference, found: Model['definitions'], say: Say): void {
  const { key, name, kind, isOptional } = reference
  if (!key || isOptional) return
  const [first] = found
  // An object of several parts, or one that something else fills, may have it.
  if (!first?.keys || found.length > 1 || first.keys.size === 0 || first.keys.has(key.text)) return
  if (first.file === key.at.file) return
  const near = misspelled(key.text, first.keys)
  say('across/reference', key.at, {
    en: `The ${kind} \`${name.text}\` in \`${first.file}\` has no key \`${key.text}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`} The container does not start without it.`,
    zh: `\`${first.file}\` 里的 ${kind} \`${name.text}\` 没有键 \`${key.text}\`。${near === undefined ? '' : `是否指 \`${near}\`？`}没有它容器无法启动。`,
  })
}

/** Names and keys of ConfigMaps, Secrets and claims. */
export function checkReferences(model: Model, say: Say): void {
  for (const reference of model.references) {
    const candidates = definitionsFor(reference, model)
    const found = candidates.filter(({ name }) => name === reference.name.text)
    if (found.length > 0) checkKey(reference, found, say)
    else if (!reference.isOptional) checkName(reference, candidates, say)
  }
}
