import type { Words } from '../../diagnostic.ts'
import { shown } from './words.ts'

/** What is wrong with the length of a name. */
export function tooLong(value: string, most: number): Words | undefined {
  return value.length <= most
    ? undefined
    : {
        en: `${shown(value)} has ${value.length} characters; at most ${most} are allowed.`,
        zh: `${shown(value)} 有 ${value.length} 个字符，最多允许 ${most} 个。`,
      }
}

/** The name to write instead, where a simple change makes one. */
function suggestion(value: string, dots: boolean): { en: string; zh: string } {
  const fixed = value
    .slice(0, 253)
    .toLowerCase()
    .replaceAll(dots ? /[^-a-z0-9.]/g : /[^-a-z0-9]/g, '-')
    .split('.')
    .map((part) => part.slice(/^-*/.exec(part)?.[0].length ?? 0).replace(/-{1,99}$/, ''))
    .filter((part) => part !== '')
    .join('.')
  return fixed === '' || fixed === value
    ? { en: '', zh: '' }
    : { en: ` For example \`${fixed}\`.`, zh: `例如 \`${fixed}\`。` }
}

/** What a DNS name may have, and what to write instead; `dots`: whether it may have several parts. */
export function notLabel(value: string, dots: boolean): Words {
  const instead = suggestion(value, dots)
  return dots
    ? {
        en: `${shown(value)} is not a DNS name: only lower-case letters, digits, \`-\` and \`.\` are allowed, and each part begins and ends with a letter or digit.${instead.en}`,
        zh: `${shown(value)} 不是有效的 DNS 名称：只能使用小写字母、数字、\`-\` 和 \`.\`，每一段都要以字母或数字开头和结尾。${instead.zh}`,
      }
    : {
        en: `${shown(value)} is not a DNS label: only lower-case letters, digits and \`-\` are allowed, beginning and ending with a letter or digit.${instead.en}`,
        zh: `${shown(value)} 不是有效的 DNS 标签：只能使用小写字母、数字和 \`-\`，并以字母或数字开头和结尾。${instead.zh}`,
      }
}
