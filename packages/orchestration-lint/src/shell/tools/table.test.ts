import { expect, it, test } from 'vitest'
import { composeTable } from './compose.ts'
import { dockerTable } from './docker.ts'
import { kubectlTable } from './kubectl.ts'
import { readTable, type ToolCommand } from './table.ts'

it('reads paths, marks and flags', () => {
  const root = readTable(
    '\n@all: q,quiet\n.: c,context!\nrun|container run ^ #1-2 =image: @all a,all t,time#\n  dry-run?\n',
  )
  const run = root.commands.get('run')
  expect(run).toBe(root.commands.get('container')?.commands.get('run'))
  expect(run).toMatchObject({
    path: 'container run',
    flagsComeFirst: true,
    least: 1,
    most: 2,
    needs: 'image',
  })
  expect(run?.shorts.get('t')).toEqual({ name: 'time', value: 'required', type: 'integer' })
  expect(run?.flags.get('dry-run')).toEqual({ name: 'dry-run', value: 'optional' })
  expect(run?.flags.get('quiet')?.value).toBe('boolean')
  expect(root.commands.get('container')?.isRunnable).toBe(false)
})

function everyFlag(command: ToolCommand, seen = new Set<ToolCommand>()): string[] {
  if (seen.has(command)) return []
  seen.add(command)
  return [...command.flags.keys(), ...[...command.commands.values()].flatMap((each) => everyFlag(each, seen))]
}

test.each([
  ['docker', dockerTable, 300],
  ['docker compose', composeTable, 150],
  ['kubectl', kubectlTable, 500],
])('the table of %s has names alone', (_, table, least) => {
  const flags = everyFlag(readTable(table))
  expect(flags.length).toBeGreaterThan(least)
  expect(flags.filter((name) => !/^[a-z][a-zA-Z0-9-]*$/u.test(name) && name !== 'no-TTY')).toEqual([])
})
