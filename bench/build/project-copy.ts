import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Where builds of the benchmark happen: a copy, so that the site's own build and content stay as they are. */
const directory = path.resolve('.local/bench/build')

/**
 * Copies what git tracks (and what is new), with node_modules as hard links: a bundler follows no link that
 * leads out of its root.
 * @returns the directory of the copy
 */
export async function copyProject(): Promise<string> {
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  for (const file of list.split('\0').filter((name) => name && existsSync(name)))
    await cp(file, path.join(directory, file), { recursive: true })
  execFileSync('cp', ['-al', path.resolve('node_modules'), path.join(directory, 'node_modules')])
  // A file that is written in place would change in both; a copy in the place of the link does not.
  const stamp = path.join(directory, 'node_modules/.slipway-installed')
  const installed = await readFile(stamp)
  await rm(stamp)
  await writeFile(stamp, installed)
  return directory
}

/** Forgets everything that an earlier build has left, so that the next one begins cold. */
export async function forgetBuilds(project: string): Promise<void> {
  const generated = ['fonts', 'images', 'islands', 'search-index'].map((name) => `public/${name}`)
  for (const name of ['.next', '.contentlayer', '.generated', ...generated])
    await rm(path.join(project, name), { recursive: true, force: true })
}
