import type { Words } from '../../diagnostic.ts'
import { notLabel, tooLong } from './name-words.ts'
import { shown } from './words.ts'

/** Why a text is not what it must be; undefined when it is. */
export type Problem = Words | undefined

const label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/
const label1035 = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/
const labelWithUnderscore = /^[a-z0-9_](?:[-a-z0-9_]*[a-z0-9_])?$/
const namePart = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/
const configKey = /^[-._a-zA-Z0-9]+$/
const header = /^[-A-Za-z0-9]+$/
const portName = /^[-a-z0-9]+$/
const percent = /^[0-9]+%$/

/** RFC 1123 label: containers, volumes, namespaces, host names. */
export function dnsLabel(value: string): Problem {
  return tooLong(value, 63) ?? (label.test(value) ? undefined : notLabel(value, false))
}

/** RFC 1123 subdomain: the names of most objects. */
export function dnsSubdomain(value: string): Problem {
  if (value.length > 253) return tooLong(value, 253)
  return value.split('.').every((part) => label.test(part)) ? undefined : notLabel(value, true)
}

/** What a DNS search path may be: a subdomain in which `_` is allowed. */
export function dnsSearch(value: string): Problem {
  if (value.length > 253) return tooLong(value, 253)
  return value.split('.').every((part) => labelWithUnderscore.test(part)) ? undefined : notLabel(value, true)
}

/** RFC 1035 label: begins with a letter. */
export function dns1035Label(value: string): Problem {
  const long = tooLong(value, 63)
  if (long || label1035.test(value)) return long
  return label.test(value)
    ? {
        en: `${shown(value)} begins with a digit; a name that is a DNS-1035 label begins with a lower-case letter.`,
        zh: `${shown(value)} 以数字开头；DNS-1035 标签必须以小写字母开头。`,
      }
    : notLabel(value, false)
}

/** A name that ends in `-` because something will be appended: `generateName`. */
export function asPrefix(value: string): string {
  return value.length > 1 && value.endsWith('-') ? `${value.slice(0, -2)}a` : value
}

/** A key of labels and annotations, a resource, a condition: an optional DNS prefix, `/`, a name. */
export function qualifiedName(value: string): Problem {
  const parts = value.split('/')
  if (parts.length > 2)
    return {
      en: `${shown(value)} has more than one \`/\`. A qualified name is a name, or a DNS prefix, one \`/\` and a name: \`example.com/tier\`.`,
      zh: `${shown(value)} 中有多个 \`/\`。限定名称是一个名字，或者是“DNS 前缀/名字”：\`example.com/tier\`。`,
    }
  const name = parts.at(-1) ?? ''
  if (parts.length === 2) {
    const prefix = parts[0] ?? ''
    const problem = dnsSubdomain(prefix)
    if (problem)
      return {
        en: `The prefix before \`/\` in ${shown(value)} must be a DNS name in lower case, such as \`example.com\`.`,
        zh: `${shown(value)} 中 \`/\` 前面的前缀必须是小写的 DNS 名称，例如 \`example.com\`。`,
      }
  }
  if (name.length > 63) return tooLong(name, 63)
  return namePart.test(name)
    ? undefined
    : {
        en: `${name === '' ? 'The name part is empty' : `${shown(value)} is not a qualified name`}: letters, digits, \`-\`, \`_\` and \`.\` are allowed, beginning and ending with a letter or digit.`,
        zh: `${name === '' ? '名字部分是空的' : `${shown(value)} 不是有效的限定名称`}：可以使用字母、数字、\`-\`、\`_\` 和 \`.\`，并以字母或数字开头和结尾。`,
      }
}

/** A value of a label; it may be empty. */
export function labelValue(value: string): Problem {
  if (value.length > 63) return tooLong(value, 63)
  return value === '' || namePart.test(value)
    ? undefined
    : {
        en: `${shown(value)} cannot be the value of a label: letters, digits, \`-\`, \`_\` and \`.\` are allowed, beginning and ending with a letter or digit. Longer or freer texts belong in \`annotations\`.`,
        zh: `${shown(value)} 不能作为标签的值：可以使用字母、数字、\`-\`、\`_\` 和 \`.\`，并以字母或数字开头和结尾。更长或更自由的文字应放在 \`annotations\` 中。`,
      }
}

/** The name of an environment variable: printable ASCII without `=`. */
export function envName(value: string): Problem {
  return /^[ -<>-~]+$/.test(value)
    ? undefined
    : {
        en: `${shown(value)} cannot name an environment variable: only printable ASCII characters other than \`=\` are allowed. The value goes into \`value\`.`,
        zh: `${shown(value)} 不能作为环境变量名：只允许除 \`=\` 以外的可打印 ASCII 字符。变量的值应写在 \`value\` 中。`,
      }
}

/** A named port: an IANA service name. */
export function servicePortName(value: string): Problem {
  if (value.length > 15) return tooLong(value, 15)
  if (!portName.test(value))
    return {
      en: `${shown(value)} cannot name a port: only lower-case letters, digits and \`-\` are allowed.`,
      zh: `${shown(value)} 不能作为端口名：只能使用小写字母、数字和 \`-\`。`,
    }
  if (!/[a-z]/.test(value))
    return {
      en: `${shown(value)} is text and so counts as the name of a port, which needs at least one letter. A port number is written without quotes.`,
      zh: `${shown(value)} 是字符串，会被当作端口名，而端口名至少要有一个字母。端口号不要加引号。`,
    }
  return value.includes('--') || value.startsWith('-') || value.endsWith('-')
    ? {
        en: `${shown(value)} cannot name a port: \`-\` stands alone and neither first nor last.`,
        zh: `${shown(value)} 不能作为端口名：\`-\` 不能连续出现，也不能在开头或结尾。`,
      }
    : undefined
}

/** A key of a ConfigMap or Secret, which becomes the name of a file. */
export function configMapKey(value: string): Problem {
  if (value.length > 253) return tooLong(value, 253)
  if (!configKey.test(value))
    return {
      en: `${shown(value)} cannot be a key: letters, digits, \`-\`, \`_\` and \`.\` are allowed, because a key becomes the name of a file.`,
      zh: `${shown(value)} 不能作为键：只能使用字母、数字、\`-\`、\`_\` 和 \`.\`，因为键会成为文件名。`,
    }
  return value === '.' || value.startsWith('..')
    ? {
        en: `${shown(value)} cannot be a key: it would be the name of a directory, or one that is reserved.`,
        zh: `${shown(value)} 不能作为键：它会成为目录名或保留的名字。`,
      }
    : undefined
}

export function httpHeaderName(value: string): Problem {
  return header.test(value)
    ? undefined
    : {
        en: `${shown(value)} is not the name of an HTTP header: letters, digits and \`-\` only, such as \`X-Probe\`.`,
        zh: `${shown(value)} 不是有效的 HTTP 头名称：只能使用字母、数字和 \`-\`，例如 \`X-Probe\`。`,
      }
}

export function isPercent(value: string): boolean {
  return percent.test(value)
}

/** Names of RBAC objects: anything that is one segment of a URL's path. */
export function pathSegment(value: string): Problem {
  return value === '.' || value === '..' || /[/%]/.test(value)
    ? {
        en: `${shown(value)} cannot be a name: \`.\`, \`..\`, \`/\` and \`%\` are not allowed, because the name is part of a URL.`,
        zh: `${shown(value)} 不能作为名称：不允许 \`.\`、\`..\`、\`/\` 和 \`%\`，因为名称是 URL 的一部分。`,
      }
    : undefined
}
