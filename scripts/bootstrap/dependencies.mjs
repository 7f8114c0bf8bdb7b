import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explainFailure } from './npm-failure.mjs'

/**
 * Makes node_modules what package-lock.json says. A stamp inside node_modules remembers for which lockfile
 * it was made, so that a warm start reads three small files.
 * @param {string} root the project's directory
 * @returns {{ installed: boolean, line: string }}
 */
export function installDependencies(root) {
  const started = performance.now()
  const stampFile = join(root, 'node_modules', '.slipway-installed')
  const stamp = describeWanted(root)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return note('up to date', started)
  const installed = !isInstalledByHand(root)
  if (installed) runNpm(root)
  writeFileSync(stampFile, stamp)
  return note(installed ? 'installed' : 'up to date', started)
}

/** @param {string} root */
function describeWanted(root) {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'package.json']) hash.update(readFileSync(join(root, file)))
  return `${hash.digest('hex')} ${process.platform}-${process.arch}\n`
}

/**
 * Somebody ran `npm ci` or `npm install` themselves: npm's own record of what it put there agrees with the
 * lockfile, and the lockfile with package.json. What is optional may be missing (other platforms).
 * @param {string} root
 */
function isInstalledByHand(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const present = readJson(record).packages
  const { '': project, ...wanted } = readJson(join(root, 'package-lock.json')).packages
  const manifest = readJson(join(root, 'package.json'))
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
    if (JSON.stringify(manifest[kind] ?? {}) !== JSON.stringify(project[kind] ?? {})) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    const found = present[path]
    return found ? found.version === version && found.integrity === integrity : (optional ?? devOptional)
  })
}

/** @param {string} root */
function runNpm(root) {
  console.log('  … dependencies   installing from package-lock.json, about a minute the first time')
  // npm_execpath is the npm that runs us. Scripts of packages are not run: nothing here needs one.
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm']
  const [file = 'npm', ...rest] = npm
  // Built on this machine, so development packages are wanted even under NODE_ENV=production.
  const args = [...rest, 'ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-progress']
  const result = spawnSync(file, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (result.status !== 0) throw new Error(explainFailure(result))
}

/**
 * @param {string} state
 * @param {number} started
 */
function note(state, started) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  return {
    installed: state === 'installed',
    line: `  ✓ ${'dependencies'.padEnd(14)} ${state.padEnd(40)} ${seconds} s`,
  }
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
