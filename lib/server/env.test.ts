import { afterEach, expect, test, vi } from 'vitest'
import { settingNames } from '../setting-files.ts'
import { envSchema, parseEnv } from './env.ts'

const good = { DATABASE_URL: 'mysql://app:secret@db.example/slipway' }

function problemsOf(settings: Record<string, string | undefined>): string[] {
  const result = parseEnv({ ...good, ...settings })
  return result.ok ? [] : result.problems
}

function parsed(settings: Record<string, string | undefined> = {}) {
  const result = parseEnv({ ...good, ...settings })
  if (!result.ok) throw new Error(result.problems.join('\n'))
  return result.env
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

test('needs nothing but the database', () => {
  expect(parsed()).toEqual({
    NODE_ENV: 'production',
    DATABASE_URL: good.DATABASE_URL,
    PORT: 3000,
    TRUSTED_PROXIES: [],
    LOG_LEVEL: 'info',
    DOCUMENTS: 'static',
    DRAIN_SECONDS: 0,
    GITHUB_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
  })
})

test('an empty variable is one that is not set', () => {
  const empty = { NODE_ENV: '', PORT: '', HOST: '', SITE_URL: '', TRUSTED_PROXIES: '', LOG_LEVEL: '' }
  expect(parsed(empty)).toEqual(parsed())
  expect(problemsOf({ DATABASE_URL: '' })).toEqual([expect.stringMatching(/^DATABASE_URL \(not set\): /)])
})

test('lists every bad variable at once', () => {
  const problems = problemsOf({
    NODE_ENV: 'staging',
    DATABASE_URL: 'postgres://u:hunter2@h/x',
    PORT: 'http',
    SITE_URL: 'example.org',
    TRUSTED_PROXIES: '10.0.0.0/8,proxy',
    LOG_LEVEL: 'loud',
    DOCUMENTS: 'yes',
    DRAIN_SECONDS: '5s',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
  })
  expect(problems.map((problem) => problem.split(':', 1)[0])).toEqual([
    'NODE_ENV',
    'DATABASE_URL',
    'PORT',
    'SITE_URL',
    'TRUSTED_PROXIES',
    'LOG_LEVEL',
    'DOCUMENTS',
    'DRAIN_SECONDS',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
  ])
  expect(problems.join()).not.toContain('hunter2')
})

test('the error of a process with bad settings names all of them', async () => {
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('PORT', '70000')
  const { env } = await import('./env.ts')
  expect(env).toThrow(/^Bad settings:\n {2}DATABASE_URL \(not set\): .+\n {2}PORT: /)
})

test('settings are read once', async () => {
  vi.stubEnv('DATABASE_URL', good.DATABASE_URL)
  vi.stubEnv('PORT', '4000')
  const { env } = await import('./env.ts')
  const first = env()
  vi.stubEnv('PORT', '5000')
  expect(env()).toBe(first)
  expect(first.PORT).toBe(4000)
})

test('a database URL that names no database is refused at the start, not at the first query', () => {
  expect(problemsOf({ DATABASE_URL: 'mysql://app:secret@db.example/' })).toEqual([
    expect.stringMatching(/^DATABASE_URL: .*no database/),
  ])
})

test.each(['0', '1', '3000', '65535'])('port %s', (port) => {
  expect(parsed({ PORT: port }).PORT).toBe(Number(port))
})

test.each(['-1', '65536', '3000.5', 'http', ' ', '0x50', '1e3'])('"%s" is no port', (port) => {
  expect(problemsOf({ PORT: port })).toEqual([expect.stringMatching(/^PORT: /)])
})

test('of the address of the site only the origin counts', () => {
  expect(parsed({ SITE_URL: 'https://Example.org/blog/' }).SITE_URL).toBe('https://example.org')
  expect(parsed({ SITE_URL: 'http://localhost:3000' }).SITE_URL).toBe('http://localhost:3000')
})

test.each(['example.org', 'ftp://example.org', '//example.org'])('"%s" is no address of a site', (url) => {
  expect(problemsOf({ SITE_URL: url })).toEqual([expect.stringMatching(/^SITE_URL: .*https:\/\//)])
})

test('trusted proxies are addresses and networks of both kinds', () => {
  const list = ' 10.0.0.0/8 ,192.0.2.1,, fd00::/8,2001:db8::1 '
  expect(parsed({ TRUSTED_PROXIES: list }).TRUSTED_PROXIES).toEqual([
    '10.0.0.0/8',
    '192.0.2.1',
    'fd00::/8',
    '2001:db8::1',
  ])
})

// inet_aton's short forms: `10/8` is 0.0.0.10/8 to it, and whoever writes that means another network.
test.each(['proxy.internal', '10.0.0.0/33', '10/8', '10.1', '10.0.0.0/', 'fd00::/129', '*'])(
  '"%s" is no trusted proxy, and the message says which entry',
  (entry) => {
    const [problem, ...others] = problemsOf({ TRUSTED_PROXIES: `192.0.2.1,${entry}` })
    expect(problem).toBe(`TRUSTED_PROXIES: "${entry}" is no address and no CIDR such as 10.0.0.0/8`)
    expect(others).toEqual([])
  },
)

test('each bad proxy is named', () => {
  expect(problemsOf({ TRUSTED_PROXIES: 'a,b' })).toHaveLength(2)
})

test('every setting may come from a file', () => {
  const inSchema = Object.keys(envSchema.shape).filter((name) => name !== 'NODE_ENV')
  expect([...settingNames].sort()).toEqual([...inSchema, 'DATABASE_PASSWORD', 'SMTP_PASSWORD'].sort())
})

test('the password may be apart from the URL', () => {
  expect(parsed({ DATABASE_URL: 'mysql://app@db/x', DATABASE_PASSWORD: 'a/b' }).DATABASE_URL).toBe(
    'mysql://app:a%2Fb@db/x',
  )
})

test('bad files and bad values are listed together, each once', () => {
  const problems = problemsOf({ DATABASE_URL: '', DATABASE_URL_FILE: '/nowhere/url', PORT: 'http' })
  expect(problems).toEqual([
    'DATABASE_URL_FILE: /nowhere/url cannot be read (ENOENT)',
    expect.stringMatching(/^PORT: /),
  ])
})

test('mail needs a server and a sender', () => {
  const mail = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Slipway <notices@example.org>' }
  expect(parsed(mail)).toMatchObject(mail)
  expect(problemsOf({ SMTP_URL: mail.SMTP_URL })).toEqual([expect.stringMatching(/^MAIL_FROM \(not set\)/)])
  expect(problemsOf({ ...mail, SMTP_URL: 'mail.example.org' })).toEqual([
    expect.stringMatching(/^SMTP_URL: /),
  ])
  expect(problemsOf({ ...mail, MAIL_FROM: 'Slipway' })).toEqual([expect.stringMatching(/^MAIL_FROM: /)])
})

test('the password of the mail server may be apart from its URL', () => {
  const mail = { SMTP_URL: 'smtps://site@mail.example.org', MAIL_FROM: 'notices@example.org' }
  expect(parsed({ ...mail, SMTP_PASSWORD: 'a/b' }).SMTP_URL).toBe('smtps://site:a%2Fb@mail.example.org')
  expect(problemsOf({ SMTP_PASSWORD: 'a' })).toEqual([expect.stringMatching(/^SMTP_PASSWORD: .*SMTP_URL/)])
})
