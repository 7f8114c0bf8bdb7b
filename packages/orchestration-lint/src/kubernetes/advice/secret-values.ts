import type { Field } from '../field.ts'
import { decodeBase64 } from '../validation/configuration/base64.ts'
import { sayerOf, textOf } from '../validation/say.ts'
import { shown } from '../validation/words.ts'
import type { Context } from '../validator.ts'

/** Tokens that their makers mark. */
const marked =
  /^(?:gh[pousr]_[A-Za-z0-9]{30}|github_pat_|glpat-|xox[abp]-|AKIA[0-9A-Z]{16}$|sk_live_|sk-[A-Za-z0-9]{20}|AIza[\w-]{30})/

const placeholder =
  /change|example|placeholder|replace|dummy|sample|your|todo|fixme|secret|passw|xxx|\*\*\*|[<>${}]/i

const shortest = 12
const longest = 4096

/** Whether a value looks like one that was made by a machine, rather than a placeholder of an article. */
export function looksReal(value: string): boolean {
  if (value.length > longest) return /^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(value.slice(0, 100))
  if (/^-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}/.test(value) || marked.test(value))
    return true
  if (value.length < shortest || /\s/.test(value) || placeholder.test(value) || /^[a-z]+:\/\//i.test(value))
    return false
  const classes = [/[a-z]/, /[A-Z]/, /\d/].filter((each) => each.test(value)).length
  return classes === 3 && new Set(value).size >= value.length / 2 && /[A-Za-z]\d+[A-Za-z]/.test(value)
}

/** Advises to keep real secrets out of files. */
export function adviseOnSecret(object: Field, context: Context): void {
  const type = textOf(object.get('type'))
  if (
    type !== '' &&
    type !== 'Opaque' &&
    type !== 'kubernetes.io/basic-auth' &&
    type !== 'kubernetes.io/ssh-auth'
  )
    return
  const values = [
    ...object.get('stringData').fields.map(({ name, field }) => ({ name, field, value: textOf(field) })),
    ...object.get('data').fields.map(({ name, field }) => ({
      name,
      field,
      value: decodeBase64(textOf(field).slice(0, longest)),
    })),
  ]
  const real = values.find(({ value }) => looksReal(value))
  if (real)
    sayerOf(context)('kubernetes/secret-in-clear', real.field, {
      en: `${shown(real.name)} looks like a real secret. Base64 hides nothing, and a file in Git keeps it for ever: make the Secret with \`kubectl create secret\`, or encrypt the manifest (Sealed Secrets, SOPS, External Secrets). If it was real, change it.`,
      zh: `${shown(real.name)} 看起来是真实的密钥。base64 什么也隐藏不了，Git 里的文件会永久保留它：请用 \`kubectl create secret\` 创建，或者加密清单（Sealed Secrets、SOPS、External Secrets）。如果它曾是真的，请更换。`,
    })
}
