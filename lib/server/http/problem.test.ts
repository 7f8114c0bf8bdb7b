import { beforeAll, expect, test, vi } from 'vitest'
import { AppError, problemStatus, type ProblemCode } from '@/lib/app-error'
import { locales } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { answer, json } from './answer.ts'
import { problemResponse, problemText, toAppError, toProblem } from './problem.ts'

const codes = Object.keys(problemStatus).filter((code): code is ProblemCode => code in problemStatus)

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'mysql://u:p@localhost/x')
  vi.stubEnv('LOG_LEVEL', 'silent')
})

test.each(locales.flatMap((locale) => codes.map((code) => [code, locale] as const)))(
  '%s in %s has the members of RFC 9457',
  async (code, locale) => {
    const response = problemResponse(new AppError(code, { message: 'for the log' }), locale)
    expect(response.status).toBe(problemStatus[code])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({
      type: `/problems/${code}`,
      status: problemStatus[code],
      code,
      ...messagesOf(locale).problems[code],
    })
  },
)

test('a problem is worded in one language, says which, and is not kept', () => {
  const { headers } = problemResponse(new AppError('not_found'), 'zh')
  expect(headers.get('content-language')).toBe('zh-CN')
  expect(headers.get('vary')).toBe('Accept-Language')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('retry-after')).toBeNull()
})

test('what is to be solved stands in the body', async () => {
  const challenge = { parameters: { cost: 1 }, signature: 'x' }
  const response = problemResponse(new AppError('challenge_required', { challenge }), 'en')
  expect(response.status).toBe(428)
  expect(await response.json()).toMatchObject({ code: 'challenge_required', challenge })
})

test('a form may get plain words', async () => {
  const response = problemText(new AppError('too_many_comments', { retryAfter: 9 }), 'zh')
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('9')
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await response.text()).toBe(
    Object.values(messagesOf('zh').problems.too_many_comments).join('\n\n') + '\n',
  )
})

test('when it may be tried again is said in seconds', () => {
  const { headers } = problemResponse(new AppError('too_many_comments', { retryAfter: 17 }), 'en')
  expect(headers.get('retry-after')).toBe('17')
})

test.each(locales)('each wrong field is named and explained in %s', (locale) => {
  const error = new AppError('invalid_comment', {
    fields: [
      { field: 'name', fault: 'missing' },
      { field: 'body', fault: 'too_long' },
    ],
  })
  const { fields } = messagesOf(locale)
  expect(toProblem(error, locale).errors).toEqual([
    { field: 'name', code: 'missing', detail: fields.name.missing },
    { field: 'body', code: 'too_long', detail: fields.body.too_long },
  ])
})

test('what readers are told never has what the log is told', async () => {
  const secret = new AppError('internal', { message: 'db.internal:3306', cause: new Error('root') })
  const text = await problemResponse(secret, 'en').text()
  expect(text).not.toMatch(/3306|root/)
})

test('an unexpected failure is internal, an expected one stays what it is', () => {
  const expected = new AppError('not_found')
  expect(toAppError(expected)).toBe(expected)
  const bug = new TypeError('x is not a function')
  expect(toAppError(bug)).toMatchObject({ code: 'internal', cause: bug })
  expect(toAppError('thrown text')).toMatchObject({ code: 'internal' })
})

test('a database that cannot be reached is worth another try', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  expect(toAppError(refused)).toMatchObject({ code: 'database_unavailable', retryAfter: 5 })
})

test('an endpoint that throws answers in the language of the request', async () => {
  const request = new Request('http://localhost/', { headers: { 'accept-language': 'en' } })
  const response = await answer(request, async () => {
    throw new AppError('not_found')
  })
  expect(response.status).toBe(404)
  expect(response.headers.get('content-language')).toBe('en')
  expect(await response.json()).toMatchObject({ title: 'Not found' })
})

test('an answer is not stored, and its own headers stand', () => {
  const response = json({ a: 1 }, 201, { Location: '/x' })
  expect(response.status).toBe(201)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('location')).toBe('/x')
})
