import { check } from '../packages/orchestration-lint/src/index.ts'
import { createReference } from './lint/reference.ts'
import { manifestsOf, readSources } from './lint/sources.ts'

/**
 * How many texts of articles a second one core checks, and the same manifests parsed and held to their schemas only.
 * All take turns, so that whatever else the machine does meets all of them.
 *   npm run bench -- lint [rounds]
 */
const rounds = Number(process.argv[2] ?? 15)
/** Seconds of processor time for each in each round. */
const TURN = 0.2
const bar = 2000

const sources = readSources()
const manifests = manifestsOf(sources.kubernetes)
const validate = await createReference(manifests)

interface Work {
  readonly name: string
  readonly texts: readonly string[]
  readonly run: (text: string) => unknown
  readonly rates: number[]
}

const work: Work[] = [
  { name: 'manifests', texts: manifests, run: (text) => check(text, { language: 'kubernetes' }), rates: [] },
  { name: 'the same by schema only', texts: manifests, run: validate, rates: [] },
  {
    name: 'Compose files',
    texts: sources.compose,
    run: (text) => check(text, { language: 'compose' }),
    rates: [],
  },
  {
    name: 'Dockerfiles',
    texts: sources.dockerfile,
    run: (text) => check(text, { language: 'dockerfile' }),
    rates: [],
  },
  {
    name: 'shell blocks',
    texts: sources.shell,
    run: (text) => check(text, { language: 'shell' }),
    rates: [],
  },
]

/** Texts a second of processor time, by all of them again and again for a turn. */
function measure({ texts, run }: Work): number {
  const started = process.cpuUsage()
  let done = 0
  let seconds = 0
  while (seconds < TURN) {
    for (const text of texts) run(text)
    done += texts.length
    const { user, system } = process.cpuUsage(started)
    seconds = (user + system) / 1e6
  }
  return done / seconds
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

const kinds = work.filter(({ texts }) => texts.length > 0)
// The first two rounds warm up.
for (let round = -2; round < rounds; round += 1)
  for (const each of kinds) {
    const rate = measure(each)
    if (round >= 0) each.rates.push(rate)
  }

for (const { name, texts, rates } of kinds) {
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  console.log(
    `  ${name}: ${median(rates).toFixed(0)} a second (${Math.min(...rates).toFixed(0)} to ${Math.max(...rates).toFixed(0)}); ` +
      `${texts.length} texts of ${length.toFixed(0)} characters`,
  )
}
const [checked, reference] = work
const rate = median(checked?.rates ?? [])
const ratio = median((checked?.rates ?? []).map((each, round) => each / (reference?.rates[round] ?? NaN)))
console.log(
  `\n  checked against parsed and held to the schema only: ${ratio.toFixed(2)} times as many a second`,
)
console.log(`  bar: ${bar} manifests a second on one core: ${rate >= bar ? 'met' : 'NOT met'}`)
process.exitCode = rate >= bar ? 0 : 1
