import { parseArgs } from 'node:util'
import { audit, provideLighthouse, type Audit } from './lighthouse/audit.ts'
import { serveBarePage } from './lighthouse/bare-page.ts'

/** Points that an article may be behind a bare page with the same text, measured in the same run. */
const performanceBar = 2
const rounds = 3

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    chromium: { type: 'string' },
    path: { type: 'string', multiple: true },
  },
})
const { site, path: paths = [] } = values
if (!site || paths.length === 0) throw new Error('usage: bench/lighthouse.ts --site URL --path /en/posts/…')

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

await provideLighthouse()
let missed = false
for (const path of paths) {
  const bare = await serveBarePage(site + path)
  const results: { page: Audit[]; bare: Audit[] } = { page: [], bare: [] }
  // In turns, so that what else the machine does falls on both.
  for (let round = 0; round < rounds; round += 1) {
    results.page.push(await audit(site + path))
    results.bare.push(await audit(bare.url))
  }
  bare.close()
  const performance = (audits: Audit[]) => audits.map(({ scores }) => scores.performance)
  const behind = median(performance(results.bare)) - median(performance(results.page))
  const others = (['accessibility', 'best-practices', 'seo'] as const).map((name) => ({
    name,
    score: Math.min(...results.page.map(({ scores }) => scores[name])),
  }))
  console.log(`\n${path}`)
  console.log(`  performance     ${performance(results.page).join(', ')}`)
  console.log(
    `  bare page       ${performance(results.bare).join(', ')}: ${behind} behind (bar ${performanceBar})`,
  )
  for (const { name, score } of others) console.log(`  ${name.padEnd(15)} ${score} (bar 100)`)
  for (const line of new Set(results.page.flatMap(({ lost }) => lost))) console.log(`    ${line}`)
  missed ||= behind > performanceBar || others.some(({ score }) => score < 100)
}
if (missed) process.exitCode = 1
