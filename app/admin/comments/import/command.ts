import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { closeDatabase, exportComments, recordExport } from '@/features/comments/moderation/repository/export'
import { countFresh, storeImport } from '@/features/comments/moderation/repository/import'
import { formats } from '@/features/comments/moderation/transfer/incoming'
import { planImport } from '@/features/comments/moderation/transfer/plan'
import { readComments } from '@/features/comments/moderation/transfer/read'
import { reportOf, type Report } from '@/features/comments/moderation/transfer/report'
import { findName } from '@/features/posts/repository'
import { moderation } from '@/lib/messages/moderation'

// What `npm run comments` runs (scripts/comments.ts), with the arguments that it has checked.

/** A string in JavaScript has half a gigabyte at most, and JSON is read whole. */
const fileLimit = 400 * 1024 * 1024

const actor = { id: null, name: 'npm run comments' }

const say = (line: string) => process.stderr.write(`  ${line}\n`)

function tell({ fresh, known, addresses, skipped }: Report, isDry: boolean): void {
  say(`${isDry ? 'new, not stored' : 'stored'}: ${fresh}; here already: ${known}`)
  for (const { address, article, comments } of addresses)
    say(`${String(comments).padStart(7)}  ${address}  →  ${article ?? 'no article'}`)
  for (const { reason, count, examples } of skipped)
    say(`left out: ${count}, ${moderation.en.transfer.reasons[reason]}: ${examples.join(', ')}`)
}

async function exportTo(file: string): Promise<void> {
  await recordExport(actor)
  const to = file === '-' ? process.stdout : createWriteStream(file, { mode: 0o600 })
  await pipeline(Readable.from(exportComments()), to, { end: file !== '-' })
}

async function importFrom(file: string, name: string | undefined, isDry: boolean): Promise<void> {
  const format = formats.find((each) => each === name) ?? 'slipway'
  const { digest, ...read } = await readComments(format, createReadStream(file), fileLimit)
  const plan = planImport(format, read, (slug) => findName(slug)?.record)
  tell(reportOf(plan, digest, isDry ? await countFresh(plan) : await storeImport(actor, plan)), isDry)
}

const [command, file = '-', format, dry] = process.argv.slice(2)
try {
  await (command === 'export' ? exportTo(file) : importFrom(file, format, dry === 'dry'))
} catch (error) {
  process.stderr.write(`\n  ✗ ${error instanceof Error ? error.message : String(error)}\n\n`)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
