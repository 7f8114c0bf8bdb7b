import { expect, test } from 'vitest'
import { compareVersions, parseVersion } from './server-binary.ts'

test.each([
  [
    'mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)',
    { flavour: 'mariadb', version: '10.11.19' },
  ],
  ['/usr/sbin/mysqld  Ver 11.4.2-MariaDB for Linux on x86_64', { flavour: 'mariadb', version: '11.4.2' }],
  [
    '/usr/sbin/mysqld  Ver 8.4.7 for Linux on x86_64 (MySQL Community Server - GPL)',
    { flavour: 'mysql', version: '8.4.7' },
  ],
  ['mysqld: unknown option', undefined],
])('parseVersion of "%s"', (answer, expected) => {
  expect(parseVersion(answer)).toEqual(expected)
})

test('versions compare by number, as far as both go', () => {
  expect(compareVersions('10.11.19', '10.11')).toBe(0)
  expect(compareVersions('10.6.1', '10.11')).toBeLessThan(0)
  expect(compareVersions('9.0.1', '8.4')).toBeGreaterThan(0)
})
