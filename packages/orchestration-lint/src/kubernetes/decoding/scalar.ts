import { isBase64 } from '../../yaml/base64.ts'
import type { YamlNode, YamlScalar } from '../../yaml/tree.ts'
import type { ScalarCode } from '../schema.ts'
import { parseQuantity } from '../validation/quantity.ts'
import { fullPointer, typePointer, type Place } from './decode.ts'
import { base64, inRange, notAQuantity, notATime, notWhole, outOfRange } from './messages-scalar.ts'
import { sayWrongType } from './wrong-type.ts'

const rfc3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/
// Go wants all six digits of its layout for these, no less and no more.
const micro = /\.\d{6}(?:Z|[+-]\d\d:\d\d)$/

function checkInteger(place: Place, node: YamlNode, code: 'i' | 'l' | 'o'): void {
  if (node.kind !== 'scalar' || typeof node.value !== 'number')
    return sayWrongType(place, node, { shape: 'scalar', code })
  const path = typePointer(place.steps)
  if (!Number.isInteger(node.value) || Math.abs(node.value) >= 1e21)
    place.report.add('kubernetes/wrong-type', node, notWhole(place.key?.name ?? '', node, code === 'o'), {
      path,
    })
  else if (!inRange(node, code === 'l' ? 64 : 32))
    place.report.add(
      'kubernetes/number-range',
      node,
      outOfRange(place.key?.name ?? '', node, code === 'l' ? 64 : 32),
      {
        path,
      },
    )
}

function checkQuantity(place: Place, node: YamlNode): void {
  const text =
    node.kind !== 'scalar' ? undefined : typeof node.value === 'string' ? node.value : String(node.value)
  if (text !== undefined && parseQuantity(text)) return
  place.report.add('kubernetes/quantity', node, notAQuantity(node), { path: fullPointer(place.steps) })
}

function checkTime(place: Place, node: YamlScalar, isMicro: boolean): void {
  if (!rfc3339.test(node.text) || (isMicro && !micro.test(node.text)))
    place.report.add('kubernetes/timestamp', node, notATime(node.text, isMicro), {
      path: fullPointer(place.steps),
    })
}

function checkBytes(place: Place, node: YamlNode): void {
  // Go reads a list of numbers as bytes, too.
  if (
    node.kind === 'sequence' &&
    node.items.every((item) => item.kind === 'scalar' && typeof item.value === 'number')
  )
    return
  if (node.kind !== 'scalar' || typeof node.value !== 'string')
    return sayWrongType(place, node, { shape: 'scalar', code: 'y' })
  if (!isBase64(node.value))
    place.report.add('kubernetes/base64', node, base64(node.value), { path: fullPointer(place.steps) })
}

/** Says whether a value fits a field that is no collection. */
export function checkScalar(place: Place, node: YamlNode, code: ScalarCode): void {
  const value = node.kind === 'scalar' ? node.value : undefined
  const wrong = () => sayWrongType(place, node, { shape: 'scalar', code })
  switch (code) {
    case 's':
      return typeof value === 'string' ? undefined : wrong()
    case 'b':
      return typeof value === 'boolean' ? undefined : wrong()
    case 'n':
      return typeof value === 'number' ? undefined : wrong()
    case 'i':
    case 'l':
      return checkInteger(place, node, code)
    case 'o':
      return typeof value === 'string' ? undefined : checkInteger(place, node, code)
    case 'q':
      return checkQuantity(place, node)
    case 'y':
      return checkBytes(place, node)
    case 't':
    case 'u':
      return node.kind === 'scalar' && typeof value === 'string'
        ? checkTime(place, node, code === 'u')
        : wrong()
    case 'e':
      return node.kind === 'mapping' || typeof value === 'boolean' ? undefined : wrong()
    case 'a':
      return undefined
  }
}
