import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectRoot } from '../environment.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'slipway-keep-'))
  for (const folder of ['daily', 'weekly']) mkdirSync(join(directory, folder))
})

afterEach(() => rmSync(directory, { recursive: true }))

const nameOf = (stamp: string) => `slipway-${stamp}Z.sql.gz`

/** Makes backups in daily/, one after the other, and applies the rules as backup.sh does. */
function keep(...stamps: readonly string[]): void {
  const rules = `source database.sh; source keep.sh
    for name; do
      echo "$name" | tee "$BACKUP_DIRECTORY/daily/$name" >"$BACKUP_DIRECTORY/daily/$name.sha256"
      keep_weekly "$name"; prune daily 7 day_of; prune weekly 4 week_of
    done`
  execFileSync('bash', ['--norc', '-c', rules, 'keep', ...stamps.map(nameOf)], {
    cwd: join(projectRoot, 'docker', 'backup'),
    env: { PATH: '/usr/bin:/bin', BACKUP_DIRECTORY: directory, NODE_ENV: 'test' },
  })
}

/** The backups of a folder, without their checksums, which must all be there. */
function kept(folder: 'daily' | 'weekly'): string[] {
  const files = readdirSync(join(directory, folder)).sort()
  const names = files.filter((file) => file.endsWith('.gz'))
  expect(files).toEqual(names.flatMap((name) => [name, `${name}.sha256`]))
  return names.map((name) => name.slice('slipway-'.length, -'Z.sql.gz'.length))
}

// Hundreds of small programs run.
const SLOW = 60_000

test('of 40 nights stay 7 days and the Sundays of 4 weeks', { timeout: SLOW }, () => {
  const nights = Array.from({ length: 40 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 11, 1 + index)).toISOString()
    return `${day.slice(0, 10).replaceAll('-', '')}T031700`
  })
  keep(...nights)
  expect(kept('daily')).toEqual(nights.slice(-7))
  // The last night is Saturday, 2027-01-09: its week has no Sunday yet, so that Monday's is kept.
  expect(kept('weekly')).toEqual(['20261220T031700', '20261227T031700', '20270103T031700', '20270104T031700'])
})

test('several backups of one day count once, so that they push nothing out', { timeout: SLOW }, () => {
  keep(...['01', '02', '03', '04', '05', '06'].map((day) => `202612${day}T031700`))
  keep(...['08', '09', '10', '11'].map((hour) => `20261207T${hour}0000`))
  expect(kept('daily')).toHaveLength(10)
  keep('20261208T031700')
  expect(kept('daily')).toHaveLength(10)
  expect(kept('daily')[0]).toBe('20261202T031700')
})
