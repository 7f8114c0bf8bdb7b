import type { Words } from '../../diagnostic.ts'
import type { YamlNode, YamlScalar } from '../../yaml/tree.ts'
import { shown } from '../validation/words.ts'

/** Whether an integer fits, exactly: beyond 2⁵³ its text counts. */
export function inRange(node: YamlScalar, bits: 32 | 64): boolean {
  const value = Number(node.value)
  if (bits === 32) return value >= -2147483648 && value <= 2147483647
  if (Math.abs(value) < 2 ** 63) return true
  return /^[+-]?\d[\d_]*$/.test(node.text)
    ? BigInt.asIntN(64, BigInt(node.text.replaceAll('_', '').replace('+', ''))) ===
        BigInt(node.text.replaceAll('_', '').replace('+', ''))
    : value === -(2 ** 63)
}

export function outOfRange(name: string, { text }: YamlScalar, bits: 32 | 64): Words {
  const most = bits === 32 ? '2147483647' : '9223372036854775807'
  return {
    en: `${shown(text)} does not fit into \`${name}\`, an integer of ${bits} bits: ${most} is the largest.`,
    zh: `${shown(text)} 超出了 \`${name}\` 的范围：它是 ${bits} 位整数，最大为 ${most}。`,
  }
}

export function notWhole(name: string, { text }: YamlScalar, orString: boolean): Words {
  return {
    en: `\`${name}\` takes a whole number, not ${shown(text)}.${orString ? ' For a share, write a percentage in quotes, such as `"50%"`.' : ''}`,
    zh: `\`${name}\` 需要整数，不能是 ${shown(text)}。${orString ? '如果想写比例，请用百分数并加引号，例如 `"50%"`。' : ''}`,
  }
}

/** What somebody may have meant with a unit that does not exist. */
function unitHint(text: string): Words {
  const match = /^([+-]?[\d.]+)\s*([A-Za-z]+)$/.exec(text.trim())
  if (!match) return { en: '', zh: '' }
  const [, number = '', unit = ''] = match
  const letter = unit.charAt(0).toUpperCase()
  const isBytes = /^[kmgtpe](?:i|b|ib)?$/i.test(unit)
  if (!isBytes) return { en: '', zh: '' }
  const decimal = letter === 'K' ? 'k' : letter
  const binary = /i/i.test(unit)
  const proposal = binary ? `${number}${letter}i` : `${number}${decimal}`
  return {
    en: ` Write \`${proposal}\` here${binary ? '' : `, or \`${number}${letter}i\` for powers of 1024`}.`,
    zh: `这里请写 \`${proposal}\`${binary ? '' : `，按 1024 进位则写 \`${number}${letter}i\``}。`,
  }
}

export function notAQuantity(node: YamlNode): Words {
  if (node.kind !== 'scalar')
    return {
      en: 'An amount is expected here, such as `500m` or `128Mi`, not a map or a list.',
      zh: '这里应当是数量，例如 `500m` 或 `128Mi`，而不是映射或列表。',
    }
  const hint = unitHint(node.text)
  return {
    en: `${shown(node.text)} is no amount that Kubernetes reads: a number with a unit directly behind it (m, k, M, G, T, P, E or Ki, Mi, Gi, Ti, Pi, Ei), whose case counts.${hint.en}`,
    zh: `Kubernetes 无法把 ${shown(node.text)} 读作数量：应当是数字后面紧跟单位（m、k、M、G、T、P、E 或 Ki、Mi、Gi、Ti、Pi、Ei），区分大小写。${hint.zh}`,
  }
}

export function notATime(text: string, isMicro: boolean): Words {
  const example = isMicro ? '2026-01-31T09:30:00.000000Z' : '2026-01-31T09:30:00Z'
  return {
    en: `${shown(text)} is no time as RFC 3339 writes it, such as \`${example}\`.`,
    zh: `${shown(text)} 不是 RFC 3339 格式的时间，例如 \`${example}\`。`,
  }
}

export function base64(text: string): Words {
  const isUnpadded = text.length % 4 !== 0 && /^[A-Za-z\d+/]+$/.test(text) && text.length % 4 !== 1
  return {
    en: `The value is not base64${isUnpadded ? ': its length has to be a multiple of 4, with `=` at the end to fill it up' : ''}. Encode it (\`printf %s … | base64\`), or write plain text under \`stringData\` (Secret) or \`data\` (ConfigMap).`,
    zh: `这个值不是 base64${isUnpadded ? '：长度必须是 4 的倍数，不足时在末尾用 `=` 补齐' : ''}。请先编码（\`printf %s … | base64\`），或者把明文写到 \`stringData\`（Secret）或 \`data\`（ConfigMap）里。`,
  }
}
