import type { Words } from '../../diagnostic.ts'
import type { YamlEntry, YamlMapping } from '../../yaml/tree.ts'
import type { StructType, Type } from '../schema.ts'
import { meant, shown } from '../validation/words.ts'
import { fullPointer, type Place } from './decode.ts'

/** What people write who come from Compose, or from an older version of an API. */
const others: Readonly<Record<string, string>> = {
  environment: 'env',
  entrypoint: 'command',
  cmd: 'args',
  healthcheck: 'livenessProbe',
  matchLabel: 'matchLabels',
  behaviour: 'behavior',
}

function structOf(type: Type | undefined): StructType | undefined {
  if (type?.shape === 'struct') return type
  return type?.shape === 'list' && type.of.shape === 'struct' ? type.of : undefined
}

/** A field of this type in whose type the name is known. */
function below(type: StructType, name: string): string | undefined {
  for (const [field, inner] of type.fields)
    if (field !== name && structOf(inner)?.fields.has(name)) return field
  return undefined
}

/** The fields from an object down to here, from the innermost outwards. */
function* parents(place: Place): Generator<{ type: StructType; name: string }> {
  for (const step of place.steps.toReversed())
    if (step.kind === 'field') yield { type: step.of, name: step.name }
}

/** Where the field belongs, if it is known somewhere near. */
function elsewhere(place: Place, type: StructType, name: string): Words | undefined {
  const inner = below(type, name)
  if (inner !== undefined)
    return {
      en: ` It belongs under \`${inner}\`, one level further in.`,
      zh: `它应当放在 \`${inner}\` 下面，再深一层。`,
    }
  for (const { type: outer, name: field } of [...parents(place)].slice(1)) {
    if (outer.fields.has(name))
      return {
        en: ` It belongs beside \`${field}\`, further out.`,
        zh: `它应当与 \`${field}\` 并列，放在更外层。`,
      }
    const beside = below(outer, name)
    if (beside !== undefined && beside !== field)
      return {
        en: ` It belongs under \`${beside}\`, beside \`${field}\`.`,
        zh: `它应当放在与 \`${field}\` 并列的 \`${beside}\` 下面。`,
      }
  }
  return undefined
}

/** Reports a field that the type does not have. */
export function sayUnknownField(
  place: Place,
  { name, key }: YamlEntry,
  type: StructType,
  siblings: YamlMapping,
): void {
  const known = [...type.fields.keys()]
  const near =
    (others[name] !== undefined && type.fields.has(others[name]) ? others[name] : undefined) ??
    meant(name, known)
  const nearby = near === undefined ? elsewhere(place, type, name) : undefined
  const parent = [...parents(place)].at(1)?.name
  const owner: Words = parent
    ? { en: `\`${parent}\` has no field ${shown(name)}.`, zh: `\`${parent}\` 没有字段 ${shown(name)}。` }
    : { en: `Objects of this kind have no field ${shown(name)}.`, zh: `这类对象没有字段 ${shown(name)}。` }
  const list = known.slice(0, 12).map((field) => `\`${field}\``)
  const hint: Words =
    near !== undefined
      ? { en: ` Did you mean \`${near}\`? Case counts.`, zh: `是否想写 \`${near}\`？大小写也要一致。` }
      : (nearby ?? {
          en: list.length > 0 ? ` It has ${list.join(', ')}${known.length > 12 ? ' and others' : ''}.` : '',
          zh: list.length > 0 ? `它有 ${list.join('、')}${known.length > 12 ? ' 等' : ''}。` : '',
        })
  place.report.add(
    'kubernetes/unknown-field',
    key,
    { en: owner.en + hint.en, zh: owner.zh + hint.zh },
    {
      path: fullPointer(place.steps),
      ...(near?.toLowerCase() === name.toLowerCase() &&
        key.style === 'plain' &&
        !siblings.get(near) &&
        // Of one that stands twice, the other would still be there.
        !siblings.repeated.some((entry) => entry.name === name) && {
          fix: {
            title: { en: `Rename it to ${near}`, zh: `改名为 ${near}` },
            edits: [{ start: key.start, end: key.end, text: near }],
          },
        }),
    },
  )
}
