// What every npm script calls: `node scripts/bootstrap.mjs <command> [arguments…]`. It runs before anything
// is installed and under any Node from 20, so it needs no package and no TypeScript. It brings
// node_modules up to the lockfile, chooses a Node that runs TypeScript, and hands over to scripts/<command>.ts.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './bootstrap/dependencies.mjs'
import { runCommand } from './bootstrap/run-command.mjs'
import { chooseRuntime, refuseOldNode } from './bootstrap/runtime.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [command, ...args] = process.argv.slice(2)

try {
  refuseOldNode()
  const script = join(root, 'scripts', `${command}.ts`)
  if (!command || !existsSync(script)) throw new Error(`There is no command "${command ?? ''}".`)
  const note = installDependencies(root)
  // npm start tells every step; the other commands speak of this one only when it did something.
  if (command === 'start' || note.installed) console.log(note.line)
  process.exitCode = await runCommand(chooseRuntime(root), script, args, root)
} catch (error) {
  console.error(`\n  ✗ ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
