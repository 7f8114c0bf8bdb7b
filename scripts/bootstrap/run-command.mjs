import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * Runs a command's script in the foreground and passes signals on.
 * @param {string} runtime the Node to use
 * @param {string} script
 * @param {readonly string[]} args
 * @param {string} root the project's directory
 * @returns {Promise<number>} its exit code, 128 + n when signal n ended it
 */
export function runCommand(runtime, script, args, root) {
  const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
  const path = join(root, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '')
  const child = spawn(runtime, [...flags, script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  // Ctrl-C reaches the whole foreground group, the child included; a second one would mean "force".
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  if (process.env.npm_lifecycle_event) stopWithParent(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/**
 * npm passes signals to the shell in which it runs us, and that shell dies of them without passing them on
 * (package.json says `exec` to have none). Then we would go on alone, and hold port and database.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithParent(child) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    child.kill('SIGTERM')
  }, 500)
  timer.unref()
}
