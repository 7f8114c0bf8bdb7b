import { expect, test } from 'vitest'
import type { Answer } from './api'
import { reduceList, type ListState } from './list-state'

const start: ListState = { entries: { a: { status: 'pending' }, b: { status: 'pending' } } }
const inQueue = reduceList('pending')

const answered = (answer: Answer, ids = ['a']) =>
  inQueue(inQueue(start, { type: 'sent', action: 'approve', ids }), {
    type: 'answered',
    action: 'approve',
    ids,
    answer,
  })

test('what is sent is shown as being done, and not as done', () => {
  expect(inQueue(start, { type: 'sent', action: 'spam', ids: ['a'] }).entries).toEqual({
    a: { status: 'pending', doing: 'spam' },
    b: { status: 'pending' },
  })
})

test('what was decided leaves the queue, and can be taken back', () => {
  const outcome = {
    batch: '1',
    changed: [{ id: 'a', from: 'pending', to: 'visible' } as const],
    conflicts: [],
  }
  const decided = answered({ ok: true, outcome })
  expect(decided.entries.a).toEqual({ status: 'visible', gone: true })
  expect(decided.last).toEqual({ action: 'approve', batch: '1', ids: ['a'], left: 0 })
  const back = { batch: '2', changed: [{ id: 'a', from: 'visible', to: 'pending' } as const], conflicts: [] }
  const undone = inQueue(decided, {
    type: 'answered',
    action: 'undo',
    ids: ['a'],
    answer: { ok: true, outcome: back },
  })
  expect(undone.entries.a).toEqual({ status: 'pending' })
})

test('a search keeps what was decided', () => {
  const outcome = {
    batch: '1',
    changed: [{ id: 'a', from: 'pending', to: 'visible' } as const],
    conflicts: [],
  }
  const state = reduceList(undefined)(start, {
    type: 'answered',
    action: 'approve',
    ids: ['a'],
    answer: { ok: true, outcome },
  })
  expect(state.entries.a).toEqual({ status: 'visible' })
})

test('what somebody else decided stands there with their name', () => {
  const conflict = { id: 'a', status: 'rejected', by: 'Grace', at: null } as const
  const state = answered({ ok: true, outcome: { batch: '1', changed: [], conflicts: [conflict] } })
  expect(state.entries.a).toEqual({ status: 'rejected', conflict: { by: 'Grace', status: 'rejected' } })
  expect(state.last).toBeUndefined()
})

test('what failed is as it was, and says why', () => {
  expect(answered({ ok: false }).entries.a).toEqual({ status: 'pending', failure: '' })
  expect(answered({ ok: false, title: 'A', detail: 'B' }).entries.a).toEqual({
    status: 'pending',
    failure: 'A. B',
  })
})
