import { expect, test } from 'vitest'
import { inTurn } from './in-turn'

/** Work that a test begins and ends by hand. */
function workshop() {
  const begun: string[] = []
  const ends = new Map<string, (error?: unknown) => void>()
  const work = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(name)
      ends.set(name, (error) => (error ? reject(error) : resolve(name)))
    })
  return { begun, work, end: (name: string, error?: unknown) => ends.get(name)?.(error) }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('work on one thing is done one after the other, in the order of asking', async () => {
  const { begun, work, end } = workshop()
  const done = ['a', 'b', 'c'].map((name) => inTurn('one', work(name)))
  await settle()
  expect(begun).toEqual(['a'])
  end('a')
  await settle()
  expect(begun).toEqual(['a', 'b'])
  end('b')
  await settle()
  end('c')
  expect(await Promise.all(done)).toEqual(['a', 'b', 'c'])
})

test('work on different things does not wait', async () => {
  const { begun, work, end } = workshop()
  const done = ['a', 'b'].map((name) => inTurn(name, work(name)))
  await settle()
  expect(begun).toEqual(['a', 'b'])
  for (const name of ['b', 'a']) end(name)
  expect(await Promise.all(done)).toEqual(['a', 'b'])
})

test('a failure is that of one, and the next has its turn', async () => {
  const { work, end } = workshop()
  const [first, second] = ['a', 'b'].map((name) => inTurn('two', work(name)))
  await settle()
  end('a', new Error('refused'))
  await expect(first).rejects.toThrow('refused')
  await settle()
  end('b')
  expect(await second).toBe('b')
})

test('when the database is away, who waits is told at once, and who comes later tries again', async () => {
  const { begun, work, end } = workshop()
  const done = ['a', 'b', 'c'].map((name) => inTurn('three', work(name)))
  await settle()
  end('a', Object.assign(new Error('gone'), { code: 'P1001' }))
  const outcomes = await Promise.allSettled(done)
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(begun).toEqual(['a'])
  const later = inTurn('three', work('d'))
  await settle()
  end('d')
  expect(await later).toBe('d')
})
