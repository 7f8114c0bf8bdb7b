import { expect, test } from 'vitest'
import { bodyLimit, isForm, readFields } from './body.ts'

const json = 'application/json'
const urlencoded = 'application/x-www-form-urlencoded'

function post(type: string | null, body: BodyInit | null, headers: Record<string, string> = {}): Request {
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit)
  if (type === null) request.headers.delete('content-type')
  else request.headers.set('content-type', type)
  return request
}

/** A body in pieces, without a length; `pulled` counts the pieces that were asked for. */
function stream(pieces: Iterable<Uint8Array>) {
  const iterator = pieces[Symbol.iterator]()
  const progress = { pulled: 0 }
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull(controller) {
      const { value, done } = iterator.next()
      if (done) return controller.close()
      progress.pulled += 1
      controller.enqueue(value)
    },
  }
  const body = new ReadableStream(source, { highWaterMark: 0 })
  return { body, progress }
}

const bytes = (text: string) => new TextEncoder().encode(text)

test('the members of a JSON object', async () => {
  expect(await readFields(post(json, '{"name":"船台","body":"a\\r\\nb","n":1}'))).toEqual({
    name: '船台',
    body: 'a\r\nb',
    n: 1,
  })
})

test('the type may have parameters and be written in any case', async () => {
  expect(await readFields(post('Application/JSON; charset=utf-8', '{"a":1}'))).toEqual({ a: 1 })
})

test.each([null, 'text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', 'text/json', ''])(
  'a body of type %s is not taken',
  async (type) => {
    await expect(readFields(post(type, '{"a":1}'))).rejects.toMatchObject({ code: 'unsupported_media_type' })
  },
)

test.each(['', '{', '[]', '[{"a":1}]', 'null', '1', '"text"', '{"a":1}x', "{'a':1}"])(
  '%j is no JSON object',
  async (body) => {
    await expect(readFields(post(json, body))).rejects.toMatchObject({ code: 'invalid_body' })
  },
)

test('no body at all is no JSON object', async () => {
  await expect(readFields(post(json, null))).rejects.toMatchObject({ code: 'invalid_body' })
})

test.each([
  ['a lone continuation byte', [0x80]],
  ['an overlong slash', [0xc0, 0xaf]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['a cut character', [0xf0, 0x9f, 0x98]],
])('bytes that are no UTF-8 are refused: %s', async (_, wrong) => {
  const body = new Uint8Array([...bytes('{"a":"'), ...wrong, ...bytes('"}')])
  await expect(readFields(post(json, body))).rejects.toMatchObject({ code: 'invalid_body' })
})

test('a character may be cut between two pieces', async () => {
  const whole = bytes('{"a":"😀"}')
  const { body } = stream([whole.subarray(0, 8), whole.subarray(8)])
  expect(await readFields(post(json, body))).toEqual({ a: '😀' })
})

test('a body of exactly the limit is read, one byte more is not', async () => {
  const padded = (size: number) => `{"a":"${'x'.repeat(size - 8)}"}`
  expect(await readFields(post(json, padded(bodyLimit)))).toHaveProperty('a')
  await expect(readFields(post(json, padded(bodyLimit + 1)))).rejects.toMatchObject({
    code: 'payload_too_large',
  })
})

test('a length over the limit is refused before anything is read', async () => {
  const { body, progress } = stream([bytes('{}')])
  const request = post(json, body, { 'content-length': String(bodyLimit + 1) })
  await expect(readFields(request)).rejects.toMatchObject({ code: 'payload_too_large' })
  expect(progress.pulled).toBe(0)
})

test('a body without a length, or with a false one, is read up to the limit and no further', async () => {
  function* endless() {
    for (;;) yield new Uint8Array(1024).fill(0x20)
  }
  const headers: Record<string, string>[] = [{}, { 'content-length': '2' }, { 'content-length': 'x' }]
  for (const header of headers) {
    const { body, progress } = stream(endless())
    await expect(readFields(post(json, body, header))).rejects.toMatchObject({ code: 'payload_too_large' })
    expect(progress.pulled).toBeLessThan(40)
  }
})

test('the fields of a form, with line breaks as people type them', async () => {
  const body = new URLSearchParams({ name: '船 & 台', body: 'one\r\ntwo\r\n\r\nthree\n', email: '' })
  expect(await readFields(post(urlencoded, body.toString()))).toEqual({
    name: '船 & 台',
    body: 'one\ntwo\n\nthree\n',
    email: '',
  })
})

test('the limit holds for forms too', async () => {
  await expect(readFields(post(urlencoded, `a=${'x'.repeat(bodyLimit)}`))).rejects.toMatchObject({
    code: 'payload_too_large',
  })
})

test('names with a meaning in JavaScript are just names', async () => {
  const fields = await readFields(post(json, '{"__proto__":{"name":"x"},"constructor":"y"}'))
  expect(fields.name).toBeUndefined()
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
  const form = await readFields(post(urlencoded, '__proto__=x'))
  expect(Object.getPrototypeOf(form)).toBe(Object.prototype)
})

test('a form is told by its type', () => {
  expect(isForm(post(urlencoded, 'a=b'))).toBe(true)
  expect(isForm(post(`${urlencoded}; charset=UTF-8`, 'a=b'))).toBe(true)
  expect(isForm(post(json, '{}'))).toBe(false)
})

test('a form is measured after decoding: ten thousand Han characters are not too much', async () => {
  const body = new URLSearchParams({ body: '船'.repeat(10_000) }).toString()
  expect(body.length).toBeGreaterThan(bodyLimit)
  expect(await readFields(post(urlencoded, body))).toEqual({ body: '船'.repeat(10_000) })
})

test('a form that is too large is refused with what was sent, so that it can be shown again', async () => {
  const body = '船'.repeat(11_000)
  const request = post(urlencoded, new URLSearchParams({ body }).toString())
  await expect(readFields(request)).rejects.toMatchObject({ code: 'payload_too_large', sent: { body } })
})
