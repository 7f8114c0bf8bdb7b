import { spawn, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { article, withPosts } from './fixture.ts'

const script = path.resolve('scripts/check-content.ts')
const wrong = '```yaml\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndate: {}\n```'

function run(directory: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args, '.'], {
    cwd: directory,
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('programs get problems of the content and of its examples in one text', async () => {
  const files = { 'a/en.mdx': article(`[a](#x)\n\n${wrong}`) }
  await withPosts(files, async (directory) => {
    const json = run(directory, '--format', 'json')
    expect(json.status).toBe(1)
    expect(JSON.parse(json.stdout)).toMatchObject({
      findings: [
        { file: 'a/en.mdx', line: 8, column: 1, rule: 'content/problem' },
        { file: 'a/en.mdx', line: 15, column: 1, rule: 'kubernetes/unknown-field' },
      ],
      summary: { examples: 1, files: 1, errors: 2 },
    })
    expect(run(directory, '--format=github').stdout).toMatch(
      /^::error file=a\/en\.mdx,line=8,[^\n]+\n::error file=a\/en\.mdx,line=15,[^\n]+title=kubernetes\/unknown-field::[^\n]+\n$/,
    )
  })
})

test('what it does not understand, it says, with what it does', async () => {
  await withPosts({ 'a/en.mdx': article('Text.') }, async (directory) => {
    expect(run(directory, '--format', 'xml').stderr).toContain('expected one of: text, json, github, sarif')
    expect(run(directory, '--formt')).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage:') })
  })
})

test('it watches: after a change it checks anew, and Ctrl-C ends it', async () => {
  const files = { 'a/en.mdx': article('Text.'), 'b/en.mdx': article('Text.') }
  await withPosts(files, async (directory) => {
    const watcher = spawn(process.execPath, [script, '--watch', '.'], {
      cwd: directory,
      env: { ...process.env, LC_ALL: 'C' },
    })
    const ended = new Promise((resolve) => watcher.once('exit', resolve))
    const lines: string[] = []
    let isChanged = false
    for await (const line of createInterface(watcher.stdout)) {
      lines.push(line)
      if (!line.startsWith('watching')) continue
      if (isChanged) watcher.kill('SIGINT')
      else await writeFile(path.join(directory, 'a/en.mdx'), article(wrong))
      isChanged = true
    }
    expect(await ended).toBe(0)
    const changed = lines.filter((line) => line.startsWith('a/en.mdx:'))
    expect(changed).toEqual([expect.stringContaining('a/en.mdx:13:1  kubernetes/unknown-field')])
    expect(lines.at(-3)).toBe('1 example in 1 file, 1 error, 0 warnings, 0 infos')
  })
})
