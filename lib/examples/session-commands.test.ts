import { expect, test } from 'vitest'
import { commandsOfSession } from './session-commands.ts'

test('commands stay where they are, without prompts and output', () => {
  const session = '$ docker run \\\n>   nginx\nUnable to find image\n# id -u\n0'
  expect(commandsOfSession(session)).toBe('  docker run \\\n    nginx\n\n  id -u\n')
})

test('a line that a command goes on in needs no prompt', () => {
  expect(commandsOfSession('$ a |\n  b &&\n> c\nd')).toBe('  a |\n  b &&\n  c\n')
})
