import { expect, test } from 'vitest'
import { instanceAt } from './instance.ts'
import { explainLog, PortTaken } from './server-log.ts'

const instance = instanceAt('.local/test/unit/log')

test.each([
  [
    '[ERROR] mariadbd: Disk is full writing ./aria_log (Errcode: 28 "No space left on device")',
    /disk is full\. Make room/i,
  ],
  ['[ERROR] InnoDB: Unable to lock ./ibdata1 error: 11', /another server process/i],
  [
    "[ERROR] mariadbd: Can't lock aria control file '/x/aria_log_control' for exclusive use",
    /another server process/i,
  ],
  [
    '[ERROR] [MY-014060] [Server] Invalid MySQL server downgrade: Cannot downgrade from 90700 to 80400.',
    /another version/,
  ],
  ["[ERROR] InnoDB: Operating system error: Permission denied; Can't create file", /AppArmor/],
])('explains "%s"', (line, expected) => {
  expect(explainLog(instance, `[Note] Starting\n${line}\n`, 'It failed.').message).toMatch(expected)
})

test('an unknown failure shows the last lines of the log', () => {
  expect(explainLog(instance, 'one\ntwo\n', 'It failed.').message).toMatch(/one\n\s+two/)
})

test('a taken port is told apart, because another one is tried', () => {
  expect(explainLog(instance, 'Bind on TCP/IP port: Address already in use', '')).toBeInstanceOf(PortTaken)
})
