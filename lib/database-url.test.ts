import { describe, expect, test } from 'vitest'
import {
  describeDatabase,
  parseDatabaseUrl,
  toMariadbConfig,
  toMysql2Config,
  withDatabase,
  withPassword,
} from './database-url.ts'

describe('parseDatabaseUrl', () => {
  test('reads the parts, with the usual port and limits', () => {
    expect(parseDatabaseUrl('mysql://app:secret@db.example/slipway')).toEqual({
      host: 'db.example',
      port: 3306,
      user: 'app',
      password: 'secret',
      database: 'slipway',
      socketPath: undefined,
      tls: undefined,
      connectionLimit: 10,
      connectTimeout: 1000,
      acquireTimeout: 2000,
    })
  })

  test('decodes credentials and names', () => {
    const settings = parseDatabaseUrl('mariadb://a%40b:p%23%2F%25%E8%88%B9@h/%E8%88%B9%E5%8F%B0')
    expect(settings).toMatchObject({ user: 'a@b', password: 'p#/%船', database: '船台' })
  })

  test('takes the brackets off an IPv6 host', () => {
    expect(parseDatabaseUrl('mysql://u:p@[::1]:3307/x')).toMatchObject({ host: '::1', port: 3307 })
  })

  test('a URL may name a server without a database', () => {
    expect(parseDatabaseUrl('mysql://u:p@h').database).toBeUndefined()
    expect(parseDatabaseUrl('mysql://u:p@h/').database).toBeUndefined()
  })

  test.each([
    ['?sslaccept=strict', { verify: true, caFile: undefined }],
    ['?sslaccept=accept_invalid_certs', { verify: false, caFile: undefined }],
    ['?sslcert=/etc/ca.pem', { verify: true, caFile: '/etc/ca.pem' }],
    ['', undefined],
  ])('TLS from "%s"', (query, tls) => {
    expect(parseDatabaseUrl(`mysql://u:p@h/x${query}`).tls).toEqual(tls)
  })

  test('times are given in seconds and kept in milliseconds', () => {
    const settings = parseDatabaseUrl('mysql://u:p@h/x?connection_limit=3&connect_timeout=5&pool_timeout=7')
    expect(settings).toMatchObject({ connectionLimit: 3, connectTimeout: 5000, acquireTimeout: 7000 })
  })

  test.each([
    ['postgres://u:hunter2@h/x', /must begin with mysql/],
    ['hunter2', /not a URL/],
    ['mysql://u:hunter2#@h/x', /%23/],
    ['mysql://u:hunter2%@h/x', /%25/],
    ['mysql://h/x', /no user/],
    ['mysql:///x', /no host/],
    ['mysql://u:hunter2@h/x/y', /slash/],
    ['mysql://u:hunter2@h/x?sslaccept=yes', /strict or accept_invalid_certs/],
    ['mysql://u:hunter2@h/x?sslacept=strict', /unknown parameter "sslacept"/],
    ['mysql://u:hunter2@h/x?connection_limit=0', /from 1/],
  ])('refuses %s without telling the password', (url, message) => {
    expect(() => parseDatabaseUrl(url)).toThrow(message)
    expect(() => parseDatabaseUrl(url)).not.toThrow(/hunter2/)
  })
})

test('withDatabase keeps everything else', () => {
  const url = 'mysql://u:p%23@[::1]:3307/x?sslaccept=strict'
  expect(withDatabase(url, 'y')).toBe('mysql://u:p%23@[::1]:3307/y?sslaccept=strict')
  expect(withDatabase(url, undefined)).toBe('mysql://u:p%23@[::1]:3307/?sslaccept=strict')
})

test('withPassword takes every character and keeps everything else', () => {
  const password = 'a%41#/@:?&= "\'`船'
  const url = withPassword('mysql://u@[::1]:3307/x?sslaccept=strict', password)
  expect(parseDatabaseUrl(url)).toMatchObject({ password, host: '::1', port: 3307, database: 'x' })
  expect(withPassword('mysql://u:old@h/x', 'new')).toBe('mysql://u:new@h/x')
})

test('describeDatabase leaves the password out', () => {
  expect(describeDatabase(parseDatabaseUrl('mysql://u:p@[::1]:3307/x'))).toBe('u@[::1]:3307/x')
})

describe('driver settings', () => {
  const plain = parseDatabaseUrl('mysql://u:p@h/x')
  const tls = parseDatabaseUrl('mysql://u:p@h/x?sslaccept=strict')

  test('the public key may be fetched only when there is no TLS to hide the password', () => {
    expect(toMariadbConfig(plain)).toMatchObject({ allowPublicKeyRetrieval: true, ssl: undefined })
    expect(toMariadbConfig(tls)).toMatchObject({ allowPublicKeyRetrieval: false })
  })

  test('strict TLS checks chain and name', () => {
    expect(toMariadbConfig(tls).ssl).toEqual({ rejectUnauthorized: true })
    expect(toMysql2Config(tls).ssl).toEqual({ rejectUnauthorized: true, verifyIdentity: true })
  })

  test('a socket replaces host and port', () => {
    const settings = parseDatabaseUrl('mysql://u:p@localhost/x?socket=/run/db.sock')
    expect(toMysql2Config(settings)).toMatchObject({ socketPath: '/run/db.sock', user: 'u' })
    expect(toMysql2Config(settings)).not.toHaveProperty('host')
  })
})
