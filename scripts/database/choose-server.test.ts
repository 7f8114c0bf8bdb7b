import { expect, test } from 'vitest'
import { chooseServer } from './choose-server.ts'
import type { Marker } from './marker.ts'
import type { ServerBinary } from './server-binary.ts'

const mariadb = (version: string): ServerBinary => ({ path: `/m/${version}`, flavour: 'mariadb', version })
const mysql = (version: string): ServerBinary => ({ path: `/q/${version}`, flavour: 'mysql', version })
const madeBy = (binary: ServerBinary): Marker => ({ project: 'slipway', format: 1, ...binary })

test('a new database takes the first server', () => {
  expect(chooseServer([mysql('8.4.7'), mariadb('10.11.1')], undefined).version).toBe('8.4.7')
})

test('an existing one takes the release that made it, then a newer one', () => {
  const marker = madeBy(mariadb('10.11.19'))
  expect(chooseServer([mariadb('11.4.2'), mariadb('10.11.6')], marker).version).toBe('10.11.6')
  expect(chooseServer([mysql('8.4.7'), mariadb('11.4.2')], marker).version).toBe('11.4.2')
})

test.each([[mysql('8.4.7')], [mariadb('10.6.1')]])(
  'another flavour or an older release is refused',
  (binary) => {
    expect(() => chooseServer([binary], madeBy(mariadb('10.11.19')))).toThrow(/made by MariaDB 10.11.19/)
  },
)
