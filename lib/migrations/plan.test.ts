import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Migration } from './files.ts'
import { planMigrations } from './plan.ts'
import type { MigrationRecord } from './records.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function file(name: string, sql = 'SELECT 1;\n'): Migration {
  return { name, sql, checksum: sha256(sql) }
}

function record(name: string, changes: Partial<MigrationRecord> = {}): MigrationRecord {
  const checksum = sha256('SELECT 1;\n')
  return { name, checksum, finished: true, started: '2026-11-23 00:00:00.000', logs: '', ...changes }
}

test('all applied', () => {
  expect(planMigrations([file('1_a')], [record('1_a')])).toEqual({ state: 'up to date' })
})

test('pending ones in order, also one that comes from a merged branch', () => {
  const plan = planMigrations([file('1_a'), file('2_b'), file('3_c')], [record('2_b')])
  expect(plan).toEqual({ state: 'pending', names: ['1_a', '3_c'] })
})

test('a changed file', () => {
  const plan = planMigrations([file('1_a', 'SELECT 2;\n')], [record('1_a')])
  expect(plan).toMatchObject({ state: 'trouble', reason: expect.stringMatching(/1_a was changed/) })
})

test('other line ends are no change', () => {
  expect(planMigrations([file('1_a', 'SELECT 1;\r\n')], [record('1_a')])).toEqual({ state: 'up to date' })
})

test('a failed one, with its error and both ways out', () => {
  const plan = planMigrations([file('1_a')], [record('1_a', { finished: false, logs: 'Duplicate column' })])
  expect(plan).toMatchObject({
    state: 'trouble',
    reason: expect.stringMatching(/Duplicate column[^]*--resolve-applied 1_a[^]*--resolve-rolled-back 1_a/),
  })
})

test('a missing file between the others is trouble', () => {
  const plan = planMigrations([file('1_a'), file('3_c')], [record('1_a'), record('2_b'), record('3_c')])
  expect(plan).toMatchObject({ state: 'trouble', reason: expect.stringMatching(/2_b/) })
})

test('newer ones only: the database is ahead, as during a rolling update', () => {
  const plan = planMigrations([file('1_a')], [record('1_a'), record('2_b')])
  expect(plan).toMatchObject({ state: 'ahead', names: ['2_b'] })
})

const unfinished = { finished: false }

test('while the next release is migrating, the database is ahead and this release goes on', () => {
  const plan = planMigrations([file('1_a')], [record('1_a'), record('2_b', unfinished)])
  expect(plan).toMatchObject({
    state: 'ahead',
    names: ['2_b'],
    unfinished: '2_b',
    reason: expect.stringMatching(/newer version[^]*2_b .*not finished/),
  })
})

test('an unfinished one of ours is trouble, also when the database is ahead', () => {
  for (const records of [
    [record('1_a', unfinished)],
    [record('1_a', unfinished), record('2_b', unfinished)],
    [record('1_a', unfinished), record('2_b')],
  ])
    expect(planMigrations([file('1_a')], records)).toMatchObject({
      state: 'trouble',
      reason: expect.stringMatching(/1_a was begun/),
    })
})

test('an unfinished one without a file is trouble when ours are pending or newer', () => {
  const pending = planMigrations([file('1_a')], [record('2_b', unfinished)])
  const older = planMigrations(
    [file('1_a'), file('3_c')],
    [record('1_a'), record('2_b', unfinished), record('3_c')],
  )
  for (const plan of [pending, older]) expect(plan).toMatchObject({ state: 'trouble' })
})
