import type { Report } from '../../report.ts'
import type { YamlEntry, YamlMapping, YamlNode } from '../../yaml/tree.ts'
import type { KubernetesRuleId } from '../rules.ts'
import type { StructType, Type } from '../schema.ts'
import { pointerOf } from '../pointer.ts'
import { checkScalar } from './scalar.ts'
import { sayUnknownField } from './unknown-field.ts'
import { sayWrongType } from './wrong-type.ts'

/** A step from an object to what is in it. */
export type Step =
  | { readonly kind: 'field'; readonly name: string; readonly of: StructType }
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }

/** Where a decoder is. */
export interface Place {
  readonly report: Report<KubernetesRuleId>
  readonly steps: readonly Step[]
  /** The key of the nearest field above. */
  readonly key: YamlEntry | undefined
}

/** A pointer as Go names it for a wrong type: without list indices and without the keys of maps. */
export function typePointer(steps: readonly Step[]): string {
  return pointerOf(steps.flatMap((step) => (step.kind === 'field' ? [step.name] : [])))
}

/** The whole pointer. */
export function fullPointer(steps: readonly Step[]): string {
  return pointerOf(steps.map((step) => (step.kind === 'index' ? step.index : step.name)))
}

class Decoder implements Place {
  readonly report: Report<KubernetesRuleId>
  readonly steps: Step[] = []
  key: YamlEntry | undefined

  constructor(report: Report<KubernetesRuleId>) {
    this.report = report
  }

  /** `null` fits everywhere: Go leaves the field as it is. */
  value(node: YamlNode, type: Type): void {
    if (node.kind === 'scalar' && node.value === null) return
    switch (type.shape) {
      case 'scalar':
        return checkScalar(this, node, type.code)
      case 'list':
        return node.kind === 'sequence' ? this.items(node.items, type.of) : sayWrongType(this, node, type)
      case 'map':
        return node.kind === 'mapping' ? this.entries(node, type.of) : sayWrongType(this, node, type)
      case 'struct':
        return node.kind === 'mapping' ? this.fields(node, type) : sayWrongType(this, node, type)
    }
  }

  private items(items: readonly YamlNode[], type: Type): void {
    for (const [index, item] of items.entries()) {
      this.steps.push({ kind: 'index', index })
      this.value(item, type)
      this.steps.pop()
    }
  }

  private entries({ entries }: YamlMapping, type: Type): void {
    for (const { name, value } of entries) {
      this.steps.push({ kind: 'key', name })
      this.value(value, type)
      this.steps.pop()
    }
  }

  fields(mapping: YamlMapping, type: StructType): void {
    const { key } = this
    for (const entry of mapping.entries) {
      const field = type.fields.get(entry.name)
      this.steps.push({ kind: 'field', name: entry.name, of: type })
      this.key = entry
      if (field) this.value(entry.value, field)
      else sayUnknownField(this, entry, type, mapping)
      this.steps.pop()
      this.key = key
    }
  }
}

/**
 * Says where an object does not fit the types of its kind: as strictly as an API server with field validation
 * `Strict`, which is what `kubectl apply` asks for.
 */
export function decode(node: YamlMapping, type: StructType, report: Report<KubernetesRuleId>): void {
  new Decoder(report).fields(node, type)
}

/** The same for what every object has: of a custom resource nothing else is known. */
export function decodeMetadata(
  metadata: YamlEntry,
  object: StructType,
  type: StructType,
  report: Report<KubernetesRuleId>,
): void {
  const decoder = new Decoder(report)
  decoder.steps.push({ kind: 'field', name: 'metadata', of: object })
  decoder.key = metadata
  decoder.value(metadata.value, type)
}
