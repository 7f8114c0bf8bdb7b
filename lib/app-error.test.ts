import { expect, test } from 'vitest'
import { AppError, problemStatus } from './app-error.ts'
import { en } from './messages/en.ts'

test('every problem of the catalogue has a status, and every status a problem', () => {
  expect(Object.keys(problemStatus).sort()).toEqual(Object.keys(en.problems).sort())
})

test('every status is one of an error', () => {
  for (const status of Object.values(problemStatus)) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(600)
  }
})

test.each([
  ['not_found', 404],
  ['invalid_comment', 422],
  ['payload_too_large', 413],
  ['unsupported_media_type', 415],
  ['invalid_body', 400],
  ['cross_origin', 403],
  ['too_many_comments', 429],
  ['database_unavailable', 503],
] as const)('%s is answered by %i', (code, status) => {
  expect(problemStatus[code]).toBe(status)
})

test('carries what the log needs and what the reader may know', () => {
  const cause = new Error('ECONNREFUSED')
  const error = new AppError('database_unavailable', { message: 'pool timeout', retryAfter: 5, cause })
  expect(error).toMatchObject({ name: 'AppError', message: 'pool timeout', retryAfter: 5, fields: [], cause })
  expect(new AppError('internal').message).toBe('internal')
})
