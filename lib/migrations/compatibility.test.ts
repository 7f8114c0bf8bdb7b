import { expect, test } from 'vitest'
import { checkCompatibility } from './compatibility.ts'

const FIRST = '20260101000000_first'
const SECOND = '20260102000000_second'
const TABLE =
  'CREATE TABLE `a` (`id` INT NOT NULL, `n` VARCHAR(80) NOT NULL, `s` VARCHAR(20) NULL, PRIMARY KEY (`id`));'

/** What is said about a migration that comes after one that made the table `a`. */
function check(sql: string) {
  const found = checkCompatibility([
    { name: FIRST, sql: TABLE },
    { name: SECOND, sql },
  ])
  return found.map(({ migration, line, what }) => `${migration === SECOND ? '' : migration}${line}: ${what}`)
}

test.each([
  'CREATE TABLE b (id INT NOT NULL PRIMARY KEY, UNIQUE (id));',
  'CREATE TABLE b (id INT); ALTER TABLE b ADD COLUMN c INT NOT NULL, ADD UNIQUE (c); DROP TABLE `b`; ',
  'CREATE TABLE b (id INT); INSERT INTO b VALUES (1); UPDATE b SET id = 2; CREATE UNIQUE INDEX x ON b (id);',
  'ALTER TABLE a ADD COLUMN b INT NULL, ADD COLUMN c INT NOT NULL DEFAULT 0, ADD d TEXT;',
  'ALTER TABLE a ADD (b INT, c DECIMAL(5, 2) NOT NULL DEFAULT 0);',
  'ALTER TABLE a ADD COLUMN b INT AS (id + 1) VIRTUAL NOT NULL;',
  'ALTER TABLE a ADD INDEX x (n), RENAME INDEX x TO y, ALTER COLUMN s SET DEFAULT 1;',
  'CREATE INDEX x ON a (n);',
  'ALTER TABLE a MODIFY n VARCHAR(120) NOT NULL;',
  'ALTER TABLE a CHANGE COLUMN `n` `n` VARCHAR(120) NOT NULL;',
  'UPDATE a SET n = 1 WHERE id < 100; DELETE FROM a WHERE id IN (SELECT id FROM b);',
  "INSERT INTO a VALUES ('DROP TABLE a; TRUNCATE a'); -- DROP TABLE a;",
  '/* ALTER TABLE a DROP COLUMN n; */ SELECT 1;',
  'ALTER TABLE a ADD COLUMN `drop` INT NULL COMMENT "RENAME TO b";',
  'CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN IF 1 THEN UPDATE c SET d = 1; END IF; DELETE FROM e; END; SELECT 1;',
])('lets pass: %s', (sql) => {
  expect(check(sql)).toEqual([])
})

test.each([
  ['DROP TABLE a;', '1: DROP TABLE a'],
  ['DROP TABLE IF EXISTS `a`, b;', '1: DROP TABLE a', '1: DROP TABLE b'],
  ['/*!50000 DROP TABLE a */;', '1: DROP TABLE a'],
  ['drop -- really\n table a', '1: DROP TABLE a'],
  ['ALTER TABLE a DROP n;', '1: DROP N of a'],
  ['ALTER TABLE `a` DROP COLUMN `n`, ADD COLUMN b INT;', '1: DROP COLUMN `n` of a'],
  ['ALTER TABLE a DROP PRIMARY KEY;', '1: DROP PRIMARY KEY of a'],
  ['DROP INDEX x ON a;', '1: DROP INDEX X ON A'],
  ['ALTER TABLE a DROP FOREIGN KEY f;', '1: DROP FOREIGN KEY F of a'],
  ['ALTER TABLE a RENAME COLUMN n TO m;', '1: RENAME COLUMN N TO M of a'],
  ['ALTER TABLE a RENAME TO b;', '1: RENAME TO B of a'],
  ['RENAME TABLE a TO b;', '1: RENAME TABLE A TO B'],
  ['ALTER TABLE a CHANGE n m VARCHAR(80) NOT NULL;', '1: CHANGE N M VARCHAR(80) NOT NULL of a'],
  ['ALTER TABLE a MODIFY n VARCHAR(40) NOT NULL;', '1: MODIFY N VARCHAR(40) NOT NULL of a'],
  ['ALTER TABLE a MODIFY s VARCHAR(20) NOT NULL;', '1: MODIFY S VARCHAR(20) NOT NULL of a'],
  ['ALTER TABLE a MODIFY s VARCHAR(64) NULL;', '1: MODIFY S VARCHAR(64) NULL of a'],
  ['ALTER TABLE a MODIFY unknown VARCHAR(64) NULL;', '1: MODIFY UNKNOWN VARCHAR(64) NULL of a'],
  ['ALTER TABLE a ADD COLUMN b INT NOT NULL;', '1: ADD COLUMN B INT NOT NULL of a'],
  ['ALTER TABLE a ADD (b INT, c INT NOT NULL);', '1: ADD COLUMN C INT NOT NULL of a'],
  ["ALTER TABLE a ADD b INT NOT NULL COMMENT 'DEFAULT';", "1: ADD COLUMN B INT NOT NULL COMMENT '' of a"],
  ['ALTER TABLE a ADD UNIQUE INDEX u (n);', '1: ADD UNIQUE INDEX U (N) of a'],
  ['CREATE UNIQUE INDEX u ON a (n);', '1: CREATE UNIQUE INDEX U ON A (N)'],
  ['ALTER TABLE a ADD CONSTRAINT `f` FOREIGN KEY (n) REFERENCES b (n);', /FOREIGN KEY/],
  ['ALTER TABLE a ADD CHECK (n > 0);', '1: ADD CHECK (N > 0) of a'],
  ['ALTER TABLE a ALTER COLUMN n DROP DEFAULT;', '1: ALTER COLUMN N DROP DEFAULT of a'],
  ['ALTER TABLE a CONVERT TO CHARACTER SET utf8mb4;', '1: CONVERT TO CHARACTER SET UTF8MB4 of a'],
  ['ALTER TABLE a ADD COLUMN b INT, ALGORITHM=COPY;', '1: ALGORITHM=COPY of a'],
  ['CREATE TABLE IF NOT EXISTS a (id INT); DROP TABLE a;', '1: DROP TABLE a'],
  ['TRUNCATE TABLE a;', '1: TRUNCATE TABLE A'],
  ['DELETE FROM a;', '1: DELETE FROM A'],
  ['UPDATE a SET n = (SELECT 1 FROM b WHERE id = 1);', /UPDATE A/],
  ['DELETE FROM a WHERE 1 = 1;', /DELETE FROM A/],
  ['WITH x AS (SELECT 1) DELETE FROM a;', /WITH X/],
  ["SET @s = 'DROP TABLE a'; PREPARE p FROM @s;", '1: PREPARE P FROM @S'],
  ['CREATE OR REPLACE VIEW v AS SELECT 1;', /VIEW/],
  ['DROP TRIGGER t;', '1: DROP TRIGGER T'],
])('finds: %s', (sql, ...expected) => {
  const found = check(sql)
  expect(found).toHaveLength(expected.length)
  for (const [index, text] of expected.entries())
    if (typeof text === 'string') expect(found[index]).toBe(text)
    else expect(found[index]).toMatch(text)
})

test('tells the line, what breaks and the two steps', () => {
  const sql = '-- a comment\nSELECT 1;\n\nALTER TABLE a\n  DROP COLUMN n;\n'
  const [found] = checkCompatibility([{ name: FIRST, sql }])
  expect(found).toMatchObject({ migration: FIRST, line: 4 })
  expect(found?.breaks).toMatch(/running release/)
  expect(found?.instead).toMatch(/release after that/)
})

test('a contract step is allowed by a comment directly above it', () => {
  expect(check(`-- contract: ${FIRST} nothing reads it since\nDROP TABLE a;`)).toEqual([])
  expect(check('-- contract: 1.4.0 read until then\n-- (see the issue)\nDROP TABLE a;')).toEqual([])
})

test.each([
  [`-- contract: 20250101000000_other gone\nDROP TABLE a;`, /1: .*does not exist/],
  [`-- contract: ${SECOND} gone\nDROP TABLE a;`, /1: .*not an earlier/],
  [`-- contract: ${FIRST}\nDROP TABLE a;`, /1: .*no reason/],
  ['-- contract: because I say so\nDROP TABLE a;', /1: .*neither a migration/],
  [`-- contract: ${FIRST} not needed\nSELECT 1;`, /1: this contract allows nothing/],
  [`SELECT 1;\n-- contract: ${FIRST} the end`, /2: this contract allows nothing/],
])('a contract that is wrong or stale is reported: %s', (sql, expected) => {
  expect(check(sql)).toEqual([expect.stringMatching(expected)])
})

test('a contract further up does not count', () => {
  expect(check(`-- contract: ${FIRST} gone\n\nDROP TABLE a;`)).toHaveLength(2)
  expect(check(`SELECT '\n-- contract: ${FIRST} gone\n'; DROP TABLE a;`)).toHaveLength(1)
})
