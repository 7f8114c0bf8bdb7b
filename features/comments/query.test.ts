import { expect, test } from 'vitest'
import { discussionQuery, pageQuery } from './query.ts'

const path = '0000000100000002'

test.each([
  [{}, { sort: 'oldest' }],
  [{ cursor: '0' }, { sort: 'oldest', cursor: '0' }],
  [
    { sort: 'newest', cursor: '999999999' },
    { sort: 'newest', cursor: '999999999' },
  ],
  [
    { sort: 'helpful', cursor: '-3.17' },
    { sort: 'helpful', cursor: '-3.17' },
  ],
  [
    { thread: '7', cursor: path },
    { sort: 'oldest', thread: 7, cursor: path },
  ],
])('a discussion may be asked for %j', (query, meaning) => {
  expect(discussionQuery.parse(query)).toEqual(meaning)
})

test.each(['', '-1', '01', '1.5', '1e3', 'x', '9999999999', ' 1', '0x10', '１', path])(
  '"%s" is no cursor of threads in the order of their numbers',
  (cursor) => {
    expect(discussionQuery.safeParse({ cursor }).success).toBe(false)
    expect(pageQuery.safeParse({ cursor }).success).toBe(false)
    expect(pageQuery.safeParse({ after: cursor }).success).toBe(false)
  },
)

test.each([
  { sort: 'best' },
  { sort: 'helpful', cursor: '3' },
  { thread: '0' },
  { thread: 'x' },
  { thread: '7', cursor: '20' },
  { thread: '7', cursor: '00000001' },
  { thread: '7', cursor: `${path}zz` },
])('%j asks for nothing that there is', (query) => {
  expect(discussionQuery.safeParse(query).success).toBe(false)
})

test('a page may be asked for a comment, for what is behind a thread, and for what an old link names', () => {
  expect(pageQuery.parse({ comment: '12', sent: 'x' })).toEqual({ sort: 'oldest', comment: 12, sent: 'x' })
  expect(pageQuery.parse({ sort: 'helpful', after: '2.9' })).toEqual({ sort: 'helpful', after: '2.9' })
  expect(pageQuery.parse({ cursor: '20' })).toEqual({ sort: 'oldest', cursor: '20' })
  expect(pageQuery.safeParse({ comment: '0' }).success).toBe(false)
})
