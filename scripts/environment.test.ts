import { expect, test, vi } from 'vitest'
import { readEnvironmentWithFile } from './environment.ts'
import { Failure } from './failure.ts'

test('settings from files that cannot be read are one failure that names all of them', () => {
  vi.stubEnv('DATABASE_URL_FILE', '/nowhere/url')
  vi.stubEnv('DATABASE_PASSWORD_FILE', '/nowhere/password')
  expect(readEnvironmentWithFile).toThrow(Failure)
  expect(readEnvironmentWithFile).toThrow(
    /DATABASE_URL_FILE: \/nowhere\/url cannot be read[^]*DATABASE_PASSWORD_FILE: \/nowhere\/password/,
  )
  vi.unstubAllEnvs()
})
