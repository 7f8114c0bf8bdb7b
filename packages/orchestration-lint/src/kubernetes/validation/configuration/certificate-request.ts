import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { refuseMissing, requireBetween, requireOneOf, requireText } from '../refuse.ts'
import { sayerOf } from '../say.ts'
import { decodeBase64 } from './base64.ts'

const rule = 'kubernetes/certificate-request'
const shortest = 600
const usages = [
  'any',
  'cert sign',
  'client auth',
  'code signing',
  'content commitment',
  'crl sign',
  'data encipherment',
  'decipher only',
  'digital signature',
  'email protection',
  'encipher only',
  'ipsec end system',
  'ipsec tunnel',
  'ipsec user',
  'key agreement',
  'key encipherment',
  'microsoft sgc',
  'netscape sgc',
  'ocsp signing',
  's/mime',
  'server auth',
  'signing',
  'timestamping',
]

/** Refuses a CertificateSigningRequest that carries no request, or names no signer and no usage. */
export function validateCertificateRequest(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const request = spec.get('request')
  const signer = spec.get('signerName')
  if (!decodeBase64(request.text ?? '').includes('-----BEGIN CERTIFICATE REQUEST-----'))
    say(rule, request, {
      en: '`request` is a PEM block of the type `CERTIFICATE REQUEST`, as `openssl req -new` writes it, in base64 once more.',
      zh: '`request` 是 `CERTIFICATE REQUEST` 类型的 PEM 块（由 `openssl req -new` 生成），再做一次 base64 编码。',
    })
  const why = {
    en: 'It says who signs, such as `kubernetes.io/kube-apiserver-client`.',
    zh: '它说明由谁签发，例如 `kubernetes.io/kube-apiserver-client`。',
  }
  if (requireText(say, rule, signer, why) && !/^[^/]+\/[^/]/.test(signer.text ?? '')) say(rule, signer, why)
  requireBetween(say, rule, spec.get('expirationSeconds'), shortest, Infinity)
  const list = spec.get('usages')
  if (list.items.length === 0)
    refuseMissing(say, rule, list, {
      en: 'Write what the certificate is for, such as `[client auth]`.',
      zh: '请写出证书的用途，例如 `[client auth]`。',
    })
  for (const usage of list.items) requireOneOf(say, rule, usage, usages)
}
