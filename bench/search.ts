import { gzipSync } from 'node:zlib'
import { buildIndex, search, type Article, type Directory } from '../packages/search-index/index.ts'

/**
 * The search index of a large blog: how long it takes to build, how large it is, what one question loads of it
 * and how long it takes. Every article hides a needle that only it has, and each must be found.
 *   node bench/search.ts [articles]
 */
const count = Number(process.argv[2] ?? 1000)
const budget = 100_000

/** Always the same numbers, from 0 to 1. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const syllables = 'ka lo ner vi ta mos du pre sil con tra ber ly ing po ge ru'.split(' ')
const known =
  'kubernetes container pod service deployment update rolling image registry node cluster volume probe replica namespace ingress policy controller scheduler docker compose network secret'.split(
    ' ',
  )
const knownHan =
  '容器 编排 集群 节点 滚动更新 部署 镜像 仓库 探针 副本 服务 命名空间 调度 控制器 网络 策略 存储卷 就绪 配置 日志 监控 流量 的 了 在 是 和'.split(
    ' ',
  )

/** Words by Zipf's law: few of them make up most of a text. */
function vocabulary(words: string[], size: number, make: (number: number) => string): string[] {
  return [...words, ...Array.from({ length: size - words.length }, (_, number) => make(number))]
}

const latin = vocabulary(known, 12_000, (number) => {
  const parts: string[] = []
  for (let rest = number + 7; rest > 0; rest = Math.floor(rest / syllables.length))
    parts.push(syllables[rest % syllables.length] ?? '')
  return parts.join('')
})
const han = vocabulary(knownHan, 12_000, (number) =>
  String.fromCharCode(0x4e00 + ((number * 37) % 3000), 0x4e00 + ((number * 101 + 13) % 3000)),
)

function text(words: string[], length: number, next: () => number, glue: string): string {
  return Array.from({ length }, () => words[Math.floor(words.length ** next()) - 1] ?? '').join(glue)
}

function article(number: number, locale: 'zh' | 'en'): Article {
  const next = random(number * 2 + (locale === 'zh' ? 1 : 2))
  const say = (length: number) =>
    locale === 'zh' ? `${text(han, length, next, '')}。` : `${text(latin, length, next, ' ')}.`
  const sections = Array.from({ length: 9 }, (_, index) => ({
    id: index === 0 ? '' : `section-${index}`,
    heading: index === 0 ? '' : say(4),
    within: '',
    text: Array.from({ length: 8 }, () => say(32)).join('\n'),
    code: text(latin, 60, next, ': '),
  }))
  const place = sections[1 + (number % 8)]
  if (place)
    place.text += locale === 'zh' ? `\n把针${hanNumber(number)}藏在这里。` : `\nThe needle${number}x is here.`
  return { slug: `post-${number}`, title: say(8), summary: say(20), tags: [`tag-${number % 40}`], sections }
}

function hanNumber(number: number): string {
  return [...String(number).padStart(4, '0')].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const gzipped = (value: string) => gzipSync(value).byteLength
let isOver = false

for (const locale of ['zh', 'en'] as const) {
  const articles = Array.from({ length: count }, (_, number) => article(number, locale))
  const started = performance.now()
  const { directory, files } = buildIndex(articles)
  const seconds = (performance.now() - started) / 1000
  const whole: Directory = { version: '', ...directory }
  const pieces = [...files].filter(([name]) => name.startsWith('t'))
  const directorySize = gzipped(JSON.stringify(whole))
  console.log(`\n${locale}: ${count} articles, ${directory.sections.reduce((a, b) => a + b, 0)} sections`)
  console.log(`  built in ${seconds.toFixed(1)} s; directory ${kilobytes(directorySize)} gzipped`)
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
          '把针甲乙丙丁藏在这里',
        ]
      : ['kubernetes', 'rolling update', 'deploym', 'network policy controller', 'the container image', 'po']
  for (const question of questions) {
    const { answer, milliseconds, loaded } = await ask(question)
    const terms = loaded.filter((name) => name.startsWith('t'))
    const bytes = loaded.reduce((sum, name) => sum + gzipped(files.get(name) ?? ''), 0)
    isOver ||= bytes + directorySize > budget
    console.log(
      `  ${question}: ${answer.total} hits, ${milliseconds.toFixed(0)} ms, ${kilobytes(bytes)} gzipped ` +
        `(${terms.length} pieces, ${loaded.length - terms.length} articles)`,
    )
  }
  let missed = 0
  const before = performance.now()
  for (let number = 0; number < count; number += 1) {
    const question = locale === 'zh' ? `针${hanNumber(number)}藏` : `needle${number}x`
    const { answer } = await ask(question)
    const [hit] = answer.hits
    if (hit?.slug !== `post-${number}` || hit.id !== `section-${1 + (number % 8)}`) missed += 1
  }
  const each = (performance.now() - before) / count
  console.log(`  ${count - missed} of ${count} needles found, ${each.toFixed(1)} ms each`)
  if (missed > 0) process.exitCode = 1
}
if (isOver) {
  console.log(`\na question loads more than ${kilobytes(budget)}`)
  process.exitCode = 1
}
