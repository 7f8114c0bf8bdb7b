import { expect, test } from 'vitest'
import { answersFor, checkEmail, checkName, checkPassword } from './answers.ts'

const nobody = () => Promise.resolve(undefined)
const ada = () => Promise.resolve({ id: '1', name: 'Ada', role: 'owner' })

test('what is missing is named where nobody can be asked', async () => {
  await expect(answersFor({}, nobody)).rejects.toThrow('--email')
  await expect(answersFor({ email: 'a@example.org' }, nobody)).rejects.toThrow('--name')
  await expect(answersFor({ email: 'a@example.org', name: 'A' }, nobody)).rejects.toThrow('--role')
})

test('what is wrong is refused, and so is an account that there is', async () => {
  await expect(answersFor({ email: 'a' }, nobody)).rejects.toThrow('no e-mail address')
  await expect(answersFor({ email: 'a@example.org', role: 'king' }, nobody)).rejects.toThrow('--role')
  await expect(answersFor({ email: 'a@example.org' }, ada)).rejects.toThrow('--reset')
})

test('addresses, names and passwords have their limits', () => {
  expect([checkEmail('a@example.org'), checkName('李'), checkPassword('x'.repeat(12))]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  for (const refusal of [
    checkEmail('a@'),
    checkName(' '),
    checkName('a\nb'),
    checkName('x'.repeat(81)),
    checkPassword('x'.repeat(11)),
    checkPassword('x'.repeat(201)),
  ])
    expect(refusal).toBeTypeOf('string')
})
