import { afterEach, expect, test, vi } from 'vitest'
import { whenVisible } from './when-visible'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A document that counts its listeners. */
class FakeDocument extends EventTarget {
  visibilityState = 'visible'
  prerendering = false
  listeners = 0

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>) {
    this.listeners += 1
    super.addEventListener(...args)
  }

  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>) {
    this.listeners -= 1
    super.removeEventListener(...args)
  }
}

function watch(changes: Partial<FakeDocument>) {
  const page = Object.assign(new FakeDocument(), changes)
  vi.stubGlobal('document', page)
  const state = { seen: false }
  void whenVisible().then(() => (state.seen = true))
  const fire = async (name: string) => {
    page.dispatchEvent(new Event(name))
    await Promise.resolve()
  }
  return { page, state, fire }
}

test('a page in sight counts at once, and nothing is listened to any more', async () => {
  const { page, state, fire } = watch({})
  await fire('nothing')
  expect(state.seen).toBe(true)
  expect(page.listeners).toBe(0)
})

test('a background tab counts when it is turned to', async () => {
  const { page, state, fire } = watch({ visibilityState: 'hidden' })
  await fire('visibilitychange')
  expect(state.seen).toBe(false)
  page.visibilityState = 'visible'
  await fire('visibilitychange')
  expect(state.seen).toBe(true)
  expect(page.listeners).toBe(0)
})

test('a page that is fetched ahead does not count until it is shown', async () => {
  const { page, state, fire } = watch({ prerendering: true })
  await fire('visibilitychange')
  expect(state.seen).toBe(false)
  page.prerendering = false
  await fire('prerenderingchange')
  expect(state.seen).toBe(true)
})

test('a page that is fetched ahead and opened in the background waits for both', async () => {
  const { page, state, fire } = watch({ prerendering: true, visibilityState: 'hidden' })
  page.prerendering = false
  await fire('prerenderingchange')
  expect(state.seen).toBe(false)
  page.visibilityState = 'visible'
  await fire('visibilitychange')
  expect(state.seen).toBe(true)
})
