import type { Field } from '../field.ts'
import { textOf, type Say } from '../validation/say.ts'
import { shown } from '../validation/words.ts'

const secretWords = new Set([
  'PASSWORD',
  'PASSWD',
  'PASSPHRASE',
  'TOKEN',
  'SECRET',
  'CREDENTIAL',
  'CREDENTIALS',
])

/** `PARTITION_KEY` is no secret; these are. */
const secretKeys = new Set([
  'ACCESS',
  'API',
  'APP',
  'AUTH',
  'ENCRYPTION',
  'JWT',
  'LICENSE',
  'MASTER',
  'PRIVATE',
  'SECRET',
  'SESSION',
  'SIGNING',
  'SSH',
])

/** Whether a variable's name says that its value is a secret: it ends in such a word. */
export function namesSecret(name: string): boolean {
  const words = name.toUpperCase().split(/[_.-]/)
  const last = words.at(-1) ?? ''
  if (secretWords.has(last) || last === 'APIKEY' || last === 'SECRETKEY') return true
  return last === 'KEY' && secretKeys.has(words.at(-2) ?? '')
}

/** A URL such as `postgres://user:password@db`. */
function holdsPassword(value: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,30}:\/\/[^/:@\s]{0,200}:[^/@\s$<{]{1,200}@/i.test(value.slice(0, 512))
}

/** Whether the value stands for another: a variable, a file, a switch, a place to fill in. */
function isReference(value: string): boolean {
  return value === '' || /^(?:\$\(.*\)|\$\{.*\}|\/.*|true|false|<.*>)$/is.test(value)
}

/** Advises to keep secrets in Secrets. */
export function adviseOnSecrets(say: Say, container: Field): void {
  for (const variable of container.get('env').items) {
    const name = textOf(variable.get('name'))
    const value = variable.get('value')
    const text = textOf(value)
    if (namesSecret(name) ? isReference(text) : !holdsPassword(text)) continue
    say('kubernetes/secret-in-env', value, {
      en: `${shown(name)} holds a secret in clear: whoever may read this manifest or the pod can read it. Put it into a Secret and write \`valueFrom: {secretKeyRef: {name: …, key: …}}\`.`,
      zh: `${shown(name)} 以明文保存了机密：能读取该清单或 Pod 的人都能看到它。请把它放进 Secret，并写成 \`valueFrom: {secretKeyRef: {name: …, key: …}}\`。`,
    })
  }
}
