import type { Words } from '../../diagnostic.ts'
import { nearest } from '../nearest.ts'

const types = ['bind', 'cache', 'secret', 'ssh', 'tmpfs']
const keys = [
  'type', 'from', 'source', 'src', 'target', 'dst', 'destination', 'readonly', 'ro', 'readwrite', 'rw', 'required',
  'size', 'id', 'sharing', 'mode', 'uid', 'gid', 'env',
] // prettier-ignore
const boolean = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/
const size = /^\d+(?:\.\d+)? ?(?:[kmgtp]i?)?b?$/i

/** Reads `--mount=…` field by field: what a key may say depends on the type that came before it. */
export class MountReader {
  /** Undefined when a variable decides it. */
  type: string | undefined = 'bind'
  target: string | undefined = ''
  private from: string | undefined = ''
  private source: string | undefined = ''
  private id: string | undefined = ''
  private sharing = false
  private owner: string | undefined

  /** A key without a value. */
  readWord(key: string, field: string): Words | undefined {
    if (['readonly', 'ro', 'readwrite', 'rw'].includes(key)) return undefined
    if (key === 'required') return this.mustBe(['secret', 'ssh'], key)
    if (field === '')
      return {
        en: 'There is nothing between two commas, or after the last one. A mount is one word: a space ends it.',
        zh: '两个逗号之间或末尾的逗号之后是空的。挂载必须是一个完整的词，遇到空格就结束了。',
      }
    return {
      en: `“${field}” needs a value: ${field}=….`,
      zh: `“${field}”需要有值：${field}=…。`,
    }
  }

  /** @param value undefined when it is not known */
  readPair(key: string, value: string | undefined, field: string): Words | undefined {
    if (!keys.includes(key)) {
      const near = nearest(key, keys) ?? (key === 'path' ? 'target' : undefined)
      return {
        en: `A mount has no key “${key}”. ${near ? `Write ${near}=….` : `It has ${keys.join(', ')}.`}`,
        zh: `挂载没有“${key}”这个键。${near ? `应写作 ${near}=…。` : `可用的键有 ${keys.join('、')}。`}`,
      }
    }
    if (key === 'required' || key === 'size') {
      const wrongType = this.mustBe(key === 'size' ? ['tmpfs'] : ['secret', 'ssh'], key)
      if (wrongType) return wrongType
    }
    if (['uid', 'gid', 'mode'].includes(key)) this.owner = key
    if (key === 'sharing') this.sharing = true
    if (key === 'target' || key === 'dst' || key === 'destination') this.target = value
    if (key === 'source' || key === 'src') this.source = value
    if (key === 'from') this.from = value
    if (key === 'id') this.id = value
    if (value === undefined) {
      if (key === 'type') this.type = undefined
      return undefined
    }
    return this.checkValue(key, value, field)
  }

  private checkValue(key: string, value: string, field: string): Words | undefined {
    switch (key) {
      case 'type':
        this.type = value.toLowerCase()
        return types.includes(this.type) ? undefined : oneOf(field, types, nearest(value, types))
      case 'sharing': {
        const modes = ['shared', 'private', 'locked']
        return modes.includes(value.toLowerCase()) ? undefined : oneOf(field, modes, nearest(value, modes))
      }
      case 'readonly':
      case 'ro':
      case 'readwrite':
      case 'rw':
      case 'required':
        return boolean.test(value) ? undefined : oneOf(field, ['true', 'false'], undefined)
      case 'size':
        return size.test(value) ? undefined : numberNeeded(field, '64m')
      case 'mode':
        return /^[0-7]{1,11}$/.test(value) ? undefined : numberNeeded(field, '0755')
      case 'uid':
      case 'gid':
        return /^\d{1,10}$/.test(value) && Number(value) < 2 ** 32 ? undefined : numberNeeded(field, '1000')
      default:
        return undefined
    }
  }

  private mustBe(allowed: string[], key: string): Words | undefined {
    if (this.type === undefined || allowed.includes(this.type)) return undefined
    return {
      en: `“${key}” belongs to mounts of type ${allowed.join(' and ')}, and this one is ${this.type} so far. The type comes first: type=${allowed[0] ?? ''},${key}….`,
      zh: `“${key}”只用于 ${allowed.join(' 和 ')} 类型的挂载，而到这里为止类型是 ${this.type}。类型要写在前面：type=${allowed[0] ?? ''},${key}…。`,
    }
  }

  /** What can be said when all fields are read. */
  finish(): Words | undefined {
    const { type } = this
    if (type === undefined) return undefined
    if (this.owner && (type === 'bind' || type === 'tmpfs'))
      return {
        en: `“${this.owner}” is for mounts of type cache, secret and ssh; a ${type} mount cannot set it.`,
        zh: `“${this.owner}”只用于 cache、secret 和 ssh 类型的挂载；${type} 挂载不能设置它。`,
      }
    if (this.sharing && type !== 'cache')
      return {
        en: `“sharing” is for mounts of type cache only, and this one is ${type}.`,
        zh: `“sharing”只用于 cache 类型的挂载，而这里是 ${type}。`,
      }
    return type === 'secret' ? this.finishSecret() : undefined
  }

  private finishSecret(): Words | undefined {
    if (this.from !== '' && this.from !== undefined)
      return {
        en: 'A secret comes from the one who builds, not from a stage. Leave “from” out, and pass it with docker build --secret.',
        zh: '机密来自执行构建的人，而不是某个阶段。请去掉“from”，用 docker build --secret 传入。',
      }
    if (this.source === '' && this.target === '' && this.id === '')
      return {
        en: 'A secret needs the name under which docker build --secret passes it: id=….',
        zh: '机密需要一个名称，与 docker build --secret 传入时的 id 对应：id=…。',
      }
    if (!this.source || !this.id) return undefined
    return {
      en: '“source” and “id” name the same thing for a secret. Keep id.',
      zh: '对机密来说，“source”和“id”说的是同一件事。请只保留 id。',
    }
  }
}

function oneOf(field: string, values: string[], near: string | undefined): Words {
  return {
    en: `“${field}” is not possible: the value is ${values.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`,
    zh: `“${field}”无效：可用的值有 ${values.join('、')}。${near ? `是不是想写 ${near}？` : ''}`,
  }
}

function numberNeeded(field: string, example: string): Words {
  return {
    en: `“${field}” is no valid number here. Write for example ${field.split('=')[0] ?? ''}=${example}.`,
    zh: `“${field}”里的数值无效。例如可以写 ${field.split('=')[0] ?? ''}=${example}。`,
  }
}
