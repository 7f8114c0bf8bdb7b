import { describe, expect, it } from 'vitest'
import { looksReal } from './secret-values.ts'

describe('a value', () => {
  it.each([
    'AKIAIOSFODNN7EXAMPLE',
    'q8Zt3LmX0aRk5VnB',
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj',
  ])('such as %j looks real', (value) => expect(looksReal(value)).toBe(true))
  it.each([
    '',
    'password',
    'YourPassw0rdHere1',
    's3cr3t',
    'postgres://app:Aa1Bb2Cc3Dd4@db',
    'a-long-but-plain-word',
    '${TOKEN_A1b2C3d4}',
  ])('such as %j does not', (value) => expect(looksReal(value)).toBe(false))
})
