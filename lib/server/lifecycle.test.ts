import { expect, test } from 'vitest'
import { finishWork, onExit } from './lifecycle'

test('what was begun is finished, though some of it fails', async () => {
  const finished: string[] = []
  onExit(async () => {
    throw new Error('broken')
  })
  onExit(async () => {
    await Promise.resolve()
    finished.push('second')
  })
  await finishWork()
  expect(finished).toEqual(['second'])
})
