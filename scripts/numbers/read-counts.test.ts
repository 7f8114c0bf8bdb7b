import { expect, test } from 'vitest'
import { readCsv } from './csv.ts'
import { readCounts } from './read-counts.ts'

const goatcounter = `2Path,Title,Event,UserAgent,Browser,System,Session,Bot,Referrer,Referrer scheme,Screen size,Location,FirstVisit,Date
/posts/a/,"A, with comma",0,,Firefox,Linux,1,0,,,,,1,2024-03-01T10:00:00Z
/posts/a/,A,0,,Firefox,Linux,1,0,,,,,0,2024-03-01T11:00:00Z
/posts/a/,A,0,,Googlebot,,2,150,,,,,1,2024-03-01T12:00:00Z
click,Click,1,,Firefox,,1,0,,,,,1,2024-03-01T12:00:00Z
/posts/a/,A,0,,Chrome,Linux,3,0,,,,,1,2024-03-02T00:00:00Z
`

test('an export of GoatCounter is added up by page and day, without robots and events', () => {
  expect(readCounts(goatcounter)).toEqual({
    origin: 'goatcounter',
    pages: [
      { page: '/posts/a/', day: '2024-03-01', views: 2, visitors: 1 },
      { page: '/posts/a/', day: '2024-03-02', views: 1, visitors: 1 },
    ],
  })
})

test('an export of Waline has counters without days', () => {
  const exported = {
    type: 'waline',
    version: 1,
    tables: ['Comment', 'Counter', 'Users'],
    data: {
      Comment: [],
      Counter: [
        { url: '/posts/a/', time: 42, objectId: '1' },
        { url: '/b', time: null },
      ],
      Users: [],
    },
  }
  expect(readCounts(JSON.stringify(exported))).toEqual({
    origin: 'waline',
    pages: [
      { page: '/posts/a/', day: undefined, views: 42, visitors: undefined },
      { page: '/b', day: undefined, views: 0, visitors: undefined },
    ],
  })
})

test.each([
  ['slug,views\na,3\n'],
  ['\uFEFFViews,Slug\r\n3,a\r\n'],
  ['[{"slug":"a","views":3}]'],
  ['[{"path":"a","count":"3"}]'],
])('plain counts: %j', (text) => {
  expect(readCounts(text).pages).toEqual([{ page: 'a', day: undefined, views: 3, visitors: undefined }])
})

test('days and visitors, when there are any', () => {
  const text = 'url,day,views,visitors\n/a,2024-01-05,"1,234",900\n'
  expect(readCounts(text).pages).toEqual([{ page: '/a', day: '2024-01-05', views: 1234, visitors: 900 }])
})

test.each([
  ['name,amount\na,3\n', 'column of pages'],
  ['slug,views\na,many\n', 'line 2'],
  ['slug,views\na,-1\n', 'line 2'],
  ['slug,views,day\na,1,yesterday\n', 'no day'],
  ['{"data":{}}', 'neither'],
  ['{', 'no JSON'],
])('%j is refused', (text, reason) => {
  expect(() => readCounts(text)).toThrow(reason)
})

test('quotes, commas and line breaks within fields', () => {
  expect(readCsv('a,"b, ""c""\nd",\r\n1,,3')).toEqual([
    ['a', 'b, "c"\nd', ''],
    ['1', '', '3'],
  ])
  expect(() => readCsv('a,"b')).toThrow('no CSV')
})
