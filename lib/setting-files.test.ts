import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readSettingFiles as read } from './setting-files.ts'

/** What is set. */
function readSettingFiles(source: Record<string, string>) {
  const { values, problems } = read(source)
  return { values: Object.fromEntries(Object.entries(values).filter(([, value]) => value)), problems }
}

const folder = mkdtempSync(join(tmpdir(), 'slipway-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('a value from a file, without the line end that an editor adds, and nothing else taken away', () => {
  const valueOf = (text: string) => readSettingFiles({ SITE_URL_FILE: file('value', text) }).values
  expect(valueOf('https://a.example\n')).toEqual({ SITE_URL: 'https://a.example' })
  expect(valueOf('https://a.example\r\n')).toEqual({ SITE_URL: 'https://a.example' })
  expect(valueOf(' two\nlines \n\n')).toEqual({ SITE_URL: ' two\nlines \n' })
})

test('a password goes into the URL, whatever is in it, and instead of the one that is there', () => {
  const DATABASE_PASSWORD_FILE = file('password', 'p#/%@:?船\n')
  for (const DATABASE_URL of ['mysql://app@db/slipway', 'mysql://app:old@db/slipway'])
    expect(readSettingFiles({ DATABASE_URL, DATABASE_PASSWORD_FILE })).toEqual({
      values: { DATABASE_URL: 'mysql://app:p%23%2F%25%40%3A%3F%E8%88%B9@db/slipway' },
      problems: [],
    })
})

test('URL and password may both be files', () => {
  const { values } = readSettingFiles({
    DATABASE_URL_FILE: file('url', 'mysql://app@db/slipway\n'),
    DATABASE_PASSWORD_FILE: file('password', 'secret'),
  })
  expect(values).toEqual({ DATABASE_URL: 'mysql://app:secret@db/slipway' })
})

test('every file that cannot be used is named, with its variable and path, and without contents', () => {
  const url = file('url', 'hunter2')
  const { problems } = readSettingFiles({
    DATABASE_URL: 'mysql://app@db/slipway',
    DATABASE_URL_FILE: url,
    PORT_FILE: join(folder, 'missing'),
    HOST_FILE: folder,
    LOG_LEVEL_FILE: file('empty', '\n'),
  })
  expect(problems).toEqual([
    'DATABASE_URL_FILE: DATABASE_URL is set too; only one of them may be',
    `PORT_FILE: ${join(folder, 'missing')} cannot be read (ENOENT)`,
    `HOST_FILE: ${folder} cannot be read (EISDIR)`,
    `LOG_LEVEL_FILE: ${join(folder, 'empty')} is empty`,
  ])
})

test('empty means unset, and variables of other programs are left alone', () => {
  const source = { PORT: '', SSL_CERT_FILE: '/etc/ssl/cert.pem' }
  expect(readSettingFiles({ ...source, PORT_FILE: '', DATABASE_PASSWORD: '' })).toEqual({
    values: { SSL_CERT_FILE: '/etc/ssl/cert.pem' },
    problems: [],
  })
  expect(readSettingFiles({ PORT: '', PORT_FILE: file('port', '4000') }).values).toEqual({ PORT: '4000' })
})

test('a password without a URL is reported, once', () => {
  expect(readSettingFiles({ DATABASE_PASSWORD: 'x' }).problems).toHaveLength(1)
  const missing = { DATABASE_PASSWORD: 'x', DATABASE_URL_FILE: join(folder, 'missing') }
  expect(readSettingFiles(missing).problems).toHaveLength(1)
})

test('a URL that is none stays what it is, for its own message', () => {
  const source = { DATABASE_URL: 'nonsense', DATABASE_PASSWORD: 'x' }
  expect(readSettingFiles(source)).toEqual({ values: { DATABASE_URL: 'nonsense' }, problems: [] })
})

test('what was used up is empty and not absent, so that `.env` does not bring it back', () => {
  const source = { DATABASE_URL: 'mysql://u@h/x', DATABASE_PASSWORD_FILE: file('password', 'x') }
  expect(read(source).values).toEqual({
    DATABASE_URL: 'mysql://u:x@h/x',
    DATABASE_PASSWORD: '',
    DATABASE_PASSWORD_FILE: '',
  })
})

test('the placeholder of the manifests is no password', () => {
  const { problems } = readSettingFiles({
    DATABASE_URL: 'mysql://a@b/c',
    DATABASE_PASSWORD: 'replace-me',
  })
  expect(problems).toEqual([expect.stringContaining('placeholder')])
})
