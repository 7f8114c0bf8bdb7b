import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleApp } from './build/bundle-server.ts'
import { prepareGenerated } from './build/generated.ts'
import { provideDatabase } from './database/provide-database.ts'
import { projectRoot, readEnvironmentWithFile } from './environment.ts'
import { Failure, messageOf, reportFailure } from './failure.ts'

const USAGE = `npm run comments -- export FILE                     writes all comments to a file (-: standard output)
npm run comments -- import [options] FILE           stores comments that are not there yet

  --format slipway|waline|disqus   what FILE is (slipway, what export writes)
  --dry-run                        only say what would happen

The database is that of DATABASE_URL, else that of npm start.`

const formats = ['slipway', 'waline', 'disqus']

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean' },
        format: { type: 'string', default: 'slipway' },
        'dry-run': { type: 'boolean', default: readEnvironmentWithFile().npm_config_dry_run === 'true' },
      },
    })
    const [command, file] = positionals
    return { ...values, command, file, isWhole: positionals.length === 2 }
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n\n${USAGE}`)
  }
}

/** The command works with the modules of the site, as Next bundles them: so it is bundled first. */
async function run(args: string[], databaseUrl: string): Promise<number> {
  const program = join(projectRoot, '.local', 'commands', 'comments.mjs')
  if (!existsSync(join(projectRoot, '.contentlayer', 'generated'))) await prepareGenerated()
  await bundleApp('app/admin/comments/import/command.ts', program)
  const child = spawn(process.execPath, ['--conditions=react-server', program, ...args], {
    stdio: 'inherit',
    env: { ...readEnvironmentWithFile(), NODE_ENV: 'production', DATABASE_URL: databaseUrl },
  })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}

async function main(): Promise<number> {
  const { help, command, file, format, isWhole, 'dry-run': isDry } = readOptions()
  if (help) {
    console.log(USAGE)
    return 0
  }
  if (!isWhole || !file || (command !== 'export' && command !== 'import')) throw new Failure(USAGE)
  if (!formats.includes(format)) throw new Failure(`--format ${format} is none of ${formats.join(', ')}`)
  if (command === 'import' && !existsSync(file)) throw new Failure(`${file} is not there`)
  const say = (line: string) => console.error(`  ${line}`)
  const url = readEnvironmentWithFile().DATABASE_URL
  const database = await provideDatabase(url, join(projectRoot, '.local', 'database'), say)
  try {
    say(`database: ${database.description}`)
    return await run([command, file, format, ...(isDry ? ['dry'] : [])], database.url)
  } finally {
    await database.stop()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
