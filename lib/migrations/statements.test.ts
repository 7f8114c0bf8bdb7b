import { expect, test } from 'vitest'
import { splitStatements } from './statements.ts'

const texts = (script: string) => splitStatements(script).map(({ text }) => text)

test.each([
  ['SELECT 1; SELECT 2;', ['SELECT 1', 'SELECT 2']],
  ['SELECT 1', ['SELECT 1']],
  ['', []],
  [';;  ;', []],
  ['-- only a comment; really', []],
  ['# a comment; too\nSELECT 1', ['SELECT 1']],
  ['/* a; b */ SELECT 1; /* c', ['SELECT 1']],
  ["SELECT ';', 'it''s;', 'a\\';b'; SELECT 2", ["SELECT ';', 'it''s;', 'a\\';b'", 'SELECT 2']],
  ['SELECT "a;b"; SELECT `a;b`', ['SELECT "a;b"', 'SELECT `a;b`']],
  ["SELECT '-- ;', '/*;'; SELECT 3", ["SELECT '-- ;', '/*;'", 'SELECT 3']],
  ['SELECT 5--2; SELECT 4', ['SELECT 5--2', 'SELECT 4']],
  ['SELECT 1 -- why; not\n+ 1; SELECT 2', ['SELECT 1 -- why; not\n+ 1', 'SELECT 2']],
  ['/*!40101 SET NAMES utf8mb4 */; SELECT 1', ['/*!40101 SET NAMES utf8mb4 */', 'SELECT 1']],
  ["SELECT '船;台 🚢'; SELECT 2", ["SELECT '船;台 🚢'", 'SELECT 2']],
])('splits %j', (script, expected) => {
  expect(texts(script)).toEqual(expected)
})

test('tells the line on which a statement begins, after the comments before it', () => {
  const script =
    "-- a\n\nCREATE TABLE a (\n  b INT\n);\n/* c\n d */\nINSERT INTO a VALUES ('\n\n');\r\n\r\nDROP TABLE a"
  expect(splitStatements(script).map(({ line }) => line)).toEqual([3, 8, 12])
})
