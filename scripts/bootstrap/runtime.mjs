import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// From 22.18 Node runs TypeScript without a flag.
const NEEDED = [22, 18]

/** Says so at once when not even the installation can work. */
export function refuseOldNode() {
  if (!isAtLeast(process.versions.node, [20, 0]))
    throw new Error(`Slipway needs Node 20 or newer; this is Node ${process.versions.node}.`)
}

/**
 * The Node that runs the project's own: the one that npm installed (an optional dependency for Linux on
 * x64 and arm64), else the one that is running, if it is new enough.
 * @param {string} root the project's directory
 * @returns {string} path of the executable
 */
export function chooseRuntime(root) {
  const installed = join(root, 'node_modules', '.bin', 'node')
  const answer = spawnSync(installed, ['--version'], { encoding: 'utf8', timeout: 10_000 })
  if (answer.status === 0 && isAtLeast(answer.stdout.trim().slice(1), NEEDED)) return installed
  if (isAtLeast(process.versions.node, NEEDED)) return process.execPath
  throw new Error(
    `Slipway runs on Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}, and npm has no Node for ` +
      `${process.platform}-${process.arch} among the dependencies.\n    Install Node 24 from https://nodejs.org and try again.`,
  )
}

/**
 * @param {string} version such as 22.18.0
 * @param {readonly number[]} needed major and minor
 */
function isAtLeast(version, [neededMajor = 0, neededMinor = 0]) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > neededMajor || (major === neededMajor && minor >= neededMinor)
}
