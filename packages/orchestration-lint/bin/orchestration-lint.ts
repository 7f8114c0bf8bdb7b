#!/usr/bin/env node
import { generateMissing } from '../generate/missing.ts'
import { readArguments } from './arguments.ts'
import { helpText } from './help.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

// Whoever reads the output may stop before its end: `orchestration-lint . | head`.
process.stdout.on('error', () => process.exit())

async function main(): Promise<number> {
  const request = readArguments(process.argv.slice(2))
  if (request.help) return print(helpText[request.tongue])
  if (request.version) return print(version)
  await generateMissing()
  // The checkers read what the line before may have made.
  const { run } = await import('./run.ts')
  const { output, notes, status } = await run(request)
  for (const note of notes) process.stderr.write(`orchestration-lint: ${note}\n`)
  if (output) print(output)
  return status
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  const message =
    error instanceof UsageError ? error.message : String(error instanceof Error ? error.stack : error)
  process.stderr.write(`orchestration-lint: ${message}\n`)
  process.exitCode = 2
}
