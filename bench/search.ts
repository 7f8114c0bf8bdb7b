import { gzipSync } from 'node:zlib'
import { buildIndex, search, type Directory } from '../packages/search-index/index.ts'
import { generateArticle, needleOf } from './search/articles.ts'

/**
 * The search index of a large blog: how long it takes to build, how large it is, what one question loads of it
 * and how long it takes. Every article hides a needle that only it has, and each must be found.
 *   npm run bench -- search [articles]
 */
const count = Number(process.argv[2] ?? 1000)
const budget = 100_000

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const gzipped = (value: string) => gzipSync(value).byteLength
let isOver = false

for (const locale of ['zh', 'en'] as const) {
  const articles = Array.from({ length: count }, (_, number) => generateArticle(number, locale))
  const started = process.cpuUsage()
  const { directory, files } = buildIndex(articles)
  const seconds = process.cpuUsage(started).user / 1e6
  const whole: Directory = { version: '', ...directory }
  const pieces = [...files].filter(([name]) => name.startsWith('t'))
  const directorySize = gzipped(JSON.stringify(whole))
  console.log(
    `\n${locale}: ${count} articles, ${directory.sections.flat().reduce((a, b) => a + b, 0)} sections`,
  )
  console.log(
    `  built in ${seconds.toFixed(1)} s of processor time; directory ${kilobytes(directorySize)} gzipped`,
  )
  console.log(
    `  ${pieces.length} pieces of terms, ${kilobytes(pieces.reduce((sum, [, value]) => sum + value.length, 0))}, ` +
      `${kilobytes(pieces.reduce((sum, [, value]) => sum + gzipped(value), 0))} gzipped`,
  )
  const ask = async (question: string) => {
    const loaded = new Set<string>()
    const begun = performance.now()
    const answer = await search(whole, async (name) => (loaded.add(name), files.get(name) ?? ''), {
      text: question,
    })
    const milliseconds = performance.now() - begun
    return { answer, milliseconds, loaded: [...loaded] }
  }
  const questions =
    locale === 'zh'
      ? [
          '容器',
          '滚动更新',
          'kubernetes 滚动更新',
          '容器编排集群',
          '命名空间和网络策略',
          `把${needleOf(count - 1, 'zh').text}在这里`,
        ]
      : ['kubernetes', 'rolling update', 'deploym', 'network policy controller', 'the container image', 'po']
  for (const question of questions) {
    const { answer, milliseconds, loaded } = await ask(question)
    const terms = loaded.filter((name) => name.startsWith('t'))
    const bytes = loaded.reduce((sum, name) => sum + gzipped(files.get(name) ?? ''), 0)
    isOver ||= bytes + directorySize > budget
    console.log(
      `  ${question}: ${answer.total} hits, ${milliseconds.toFixed(0)} ms, ${kilobytes(bytes)} gzipped ` +
        `(${terms.length} pieces, ${loaded.length - terms.length} texts)`,
    )
  }
  let missed = 0
  const before = performance.now()
  for (let number = 0; number < count; number += 1) {
    const needle = needleOf(number, locale)
    const [hit] = (await ask(needle.text)).answer.hits
    if (hit?.slug !== `post-${number}` || hit.id !== needle.section) missed += 1
  }
  const each = (performance.now() - before) / count
  console.log(`  ${count - missed} of ${count} needles found, ${each.toFixed(1)} ms each`)
  if (missed > 0) process.exitCode = 1
}
if (isOver) {
  console.log(`\na question loads more than ${kilobytes(budget)}`)
  process.exitCode = 1
}
