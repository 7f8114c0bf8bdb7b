import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const command = path.join(import.meta.dirname, 'orchestration-lint.ts')
const sound = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n'
const wrong = `${sound}date: {}\n`
let folder = ''

const files: Record<string, string> = {
  'sound.yaml': sound,
  'all/wrong.yaml': wrong,
  'all/notes.md': 'text',
  'all/node_modules/other.yaml': wrong,
  'k/kustomization.yaml': 'patches: [{ path: patch.yaml }]\n',
  'k/patch.yaml': wrong,
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orchestration-lint-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
})

afterAll(() => rm(folder, { recursive: true }))

function run(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, '--lang=en', ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('without an error it ends with 0', () => {
  expect(run(['sound.yaml'])).toEqual({
    status: 0,
    stdout: '1 file, 0 errors, 0 warnings, 0 infos\n',
    stderr: '',
  })
})

test('a folder is searched, but for the packages of others; errors end with 1', () => {
  const { status, stdout } = run(['all'])
  expect(status).toBe(1)
  expect(stdout).toMatch(/^all\/wrong\.yaml:5:1 {2}kubernetes\/unknown-field {2}.+\n\n1 file, 1 error, /)
})

test('what comes in needs a language', () => {
  expect(run(['--language', 'kubernetes', '-'], wrong)).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^stdin:5:1 /),
  })
  expect(run(['-'], wrong)).toMatchObject({ status: 2, stderr: expect.stringContaining('--language') })
})

test('a language makes any file one of it', () => {
  expect(run(['--language', 'kubernetes', 'all/notes.md']).status).toBe(1)
})

test('what is named and not checked is told of', () => {
  const { status, stderr } = run(['all/notes.md', 'k/patch.yaml'])
  expect(status).toBe(2)
  expect(stderr).toContain('all/notes.md: not checked, neither its name')
  expect(stderr).toContain('k/patch.yaml: not checked, kustomize merges it')
})

test.each([
  [['none.yaml'], 'none.yaml cannot be read: ENOENT'],
  [[], 'no file'],
  [['--languge', 'shell', 'a'], '--help lists the options'],
  [['--language', 'cobol', 'a'], 'dockerfile, compose, kubernetes, shell'],
  [['--kubernetes-version', '1.9', 'a'], 'expected one of: 1.36'],
])('%j ends with 2', (args, message) => {
  expect(run(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) })
})

test('help and the version', () => {
  expect(run(['--help', '--lang=zh'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^用法：/) })
  expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
