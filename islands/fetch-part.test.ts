import { DOMParser } from 'linkedom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchPart } from './fetch-part'

const address = '/en/discussion/lines'
const whole = () => new Response('<main><div data-part="lines">Here.</div></main>')

class FakeDocument extends EventTarget {
  visibilityState = 'visible'
  adopted: Element[] = []

  adoptNode(element: Element) {
    this.adopted.push(element)
    return element
  }
}

let page: FakeDocument
let tab: EventTarget

beforeEach(() => {
  page = new FakeDocument()
  tab = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('DOMParser', DOMParser)
  vi.stubGlobal('addEventListener', tab.addEventListener.bind(tab))
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** What the site answers, one time after the other. */
function answers(...given: (() => Response)[]) {
  const fetch = vi.fn(async (_: string) => (given.shift() ?? Response.error)())
  vi.stubGlobal('fetch', fetch)
  return fetch
}

test('the part belongs to the page that asks', async () => {
  answers(whole)
  const part = await fetchPart(address, 'lines')
  expect([part.textContent, page.adopted]).toEqual(['Here.', [part]])
})

const away = () => {
  throw new TypeError('Failed to fetch')
}

test.each([
  ['there is no network', away],
  ['the site rests', () => new Response('Back in a moment', { status: 503 })],
  ['somebody else answers', () => new Response('<p>Sign in to this network</p>')],
])('when %s, it is asked for again when that may help, and once then', async (_, answer) => {
  const fetch = answers(answer, answer, whole)
  const found = fetchPart(address, 'lines')
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1))
  page.visibilityState = 'hidden'
  page.dispatchEvent(new Event('visibilitychange'))
  tab.dispatchEvent(new Event('online'))
  await new Promise(setImmediate)
  expect(fetch).toHaveBeenCalledTimes(1)
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2))
  await new Promise(setImmediate)
  tab.dispatchEvent(new Event('online'))
  expect((await found).textContent).toBe('Here.')
  page.dispatchEvent(new Event('visibilitychange'))
  tab.dispatchEvent(new Event('online'))
  await new Promise(setImmediate)
  expect(fetch).toHaveBeenCalledTimes(3)
})
