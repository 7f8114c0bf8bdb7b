import { randomUUID } from 'node:crypto'
import type { Connection } from 'mysql2/promise'

/** What dumps have been known to damage: quotes, line ends, NUL, control characters, four-byte characters. */
export const AWKWARD_TEXTS = [
  '',
  ' leading and trailing ',
  `it's "quoted" with \`backticks\` and a \\ backslash\\`,
  'lines\nof\r\nall\rkinds\n',
  'NUL \0 in the middle, and Ctrl-Z \u001A, and DEL \u007F',
  '汉字、标点。𠮷 𠀋',
  'emoji 🚢 👩‍👩‍👧‍👦 🇨🇳',
  'e\u0301 is not \u00E9; \uFEFF BOM; \u2028 line separator; \u202E from the right',
  "'); DROP TABLE comment; -- /* */ # \\! \\q delimiter ;;",
  '-- a comment\n/*!50017 DEFINER=`a`@`b`*/ CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
  '100% _ \\N NULL',
  '长'.repeat(20_000),
] as const

const BATCH = 500

/** The columns that are given values; the others have what they have by themselves. */
const COMMENT_COLUMNS = `id, post_slug, number, parent_id, parent_number, locale, author_name, author_email, body,
  body_html, renderer, author, idempotency_key, request_digest, created_at, path, owner`

/** Every byte there is, at another place in each row. */
function bytes(length: number, seed: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * 7 + seed) % 256))
}

/** Fills migrated tables with rows that are hard to carry, and adds a table of awkward types. */
export async function insertAwkwardRows(connection: Connection, comments: number): Promise<void> {
  for (let first = 1; first <= comments; first += BATCH) {
    const size = Math.min(BATCH, comments - first + 1)
    const rows = Array.from({ length: size }, (_, index) => commentRow(first + index))
    await connection.query(`INSERT INTO comment (${COMMENT_COLUMNS}) VALUES ?`, [rows])
  }
  await connection.query('INSERT INTO post_stat (post_slug, views, comments, last_comment_number) VALUES ?', [
    [['first', 4_294_967_295, comments, comments]],
  ])
  const salts = Array.from({ length: 256 }, (_, index) => [
    new Date(Date.UTC(2026, 0, index)),
    bytes(32, index),
  ])
  await connection.query('INSERT INTO visitor_salt VALUES ?', [salts])
  await connection.query(`CREATE TABLE awkward (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    payload LONGBLOB NULL, flags BIT(8) NULL, amount DECIMAL(30, 10) NULL, ratio DOUBLE NULL,
    happened TIMESTAMP(6) NULL, words LONGTEXT NULL
  ) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
  const rows = AWKWARD_TEXTS.map((text, index) => [
    bytes(1000, index),
    Buffer.from([index]),
    '12345678901234567890.0123456789',
    0.1 * index,
    '2026-03-29 01:30:00.123456',
    text,
  ])
  await connection.query('INSERT INTO awkward (payload, flags, amount, ratio, happened, words) VALUES ?', [
    rows,
  ])
  await connection.query('INSERT INTO awkward (id) VALUES (18446744073709551000)')
}

function commentRow(number: number): unknown[] {
  const text = AWKWARD_TEXTS[number % (AWKWARD_TEXTS.length - 1)] ?? ''
  const created = new Date(Date.UTC(2026, 0, 1) + number * 1000 + (number % 1000))
  const [author, key, digest] = [bytes(16, number), bytes(32, number), bytes(32, number + 1)]
  key.writeUInt32BE(number, 0)
  const email = number % 2 === 0 ? null : `${number}@example.org`
  return [
    randomUUID(),
    'first',
    number,
    null,
    null,
    'zh',
    text.slice(0, 40),
    email,
    text,
    `<p>${text}</p>`,
    1,
    author,
    key,
    digest,
    created,
    bytes(16, number + 2),
    number % 3 === 0 ? null : bytes(16, number + 3),
  ]
}
