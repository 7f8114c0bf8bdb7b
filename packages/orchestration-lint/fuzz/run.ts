import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { languages } from '../src/options.ts'
import { hostileTexts } from './hostile.ts'
import { isLanguage, type Finding, type Share } from './share.ts'

/** Seconds after which an input counts as one that never ends. */
const PATIENCE = 120
/** So many findings are enough to work on. */
const ENOUGH = 40

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function tell({ kind, language, name, complaint, source }: Finding, seed: number): void {
  if (kind === 'done') return say(`  ${language}: ${name} ${complaint}`)
  if (kind === 'ordinary')
    return say(`  ${language}: ${(Number(complaint) * 1e6).toFixed(0)} ns for a character of ordinary texts`)
  say(
    `\n  ✗ ${language}, ${kind === 'hostile' ? `“${name}”` : `input ${name} of seed ${String(seed)}`}: ${complaint}`,
  )
  if (source !== undefined) say(`    ${JSON.stringify(source).slice(0, 2000)}`)
}

function runThread(share: Share, onFinding: (finding: Finding) => void): Promise<void> {
  const worker = new Worker(new URL('work.ts', import.meta.url), { workerData: share })
  const at = new Int32Array(share.progress)
  let last = 0
  let since = performance.now()
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      const now = Atomics.load(at, share.first)
      if (now !== last) since = performance.now()
      last = now
      if (performance.now() - since < PATIENCE * 1000) return
      void worker.terminate()
      reject(
        new Error(
          `no end after ${String(PATIENCE)} s: ${now < 0 ? 'hostile text' : 'input'} ${String(Math.abs(now))}`,
        ),
      )
    }, 1000)
    worker.on('message', onFinding)
    worker.on('error', reject)
    worker.on('exit', () => {
      clearInterval(watch)
      resolve()
    })
  })
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    language: { type: 'string', multiple: true, default: [...languages] },
    threads: { type: 'string', default: '1' },
    /** Of the largest hostile texts; 0 for none. */
    characters: { type: 'string', default: '1000000' },
  },
})
const [count, seed, step] = [Number(values.count), Number(values.seed), Number(values.threads)]
const characters = Number(values.characters)
const started = performance.now()
const progress = new SharedArrayBuffer(4 * step)
let failures = 0
const hostile = values.language
  .filter(isLanguage)
  .reduce((sum, language) => sum + hostileTexts(language).length, 0)
say(
  `${String(hostile)} hostile texts of up to ${String(characters)} characters, ${String(count)} mutated inputs, seed ${String(seed)}`,
)
const threads = Array.from({ length: step }, (_, first) =>
  runThread({ seed, first, step, count, languages: values.language, progress, characters }, (finding) => {
    tell(finding, seed)
    if (finding.kind === 'hostile' || finding.kind === 'mutated') failures += 1
    if (failures >= ENOUGH) process.exit(1)
  }),
)
const broken = (await Promise.allSettled(threads)).filter((outcome) => outcome.status === 'rejected')
for (const { reason } of broken) say(`\n  ✗ ${String(reason)}`)
failures += broken.length
say(`\n${String(failures)} failures in ${((performance.now() - started) / 1000).toFixed(0)} s`)
process.exit(failures > 0 ? 1 : 0)
