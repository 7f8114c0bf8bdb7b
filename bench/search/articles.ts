import type { Article } from '../../packages/search-index/index.ts'

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

/** A generated article whose words follow Zipf's law; it alone has the needle that `needleOf` names. */
export function generateArticle(number: number, locale: 'zh' | 'en'): Article {
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

/** What only one article says, and under which heading. */
export function needleOf(number: number, locale: 'zh' | 'en'): { text: string; section: string } {
  const text = locale === 'zh' ? `针${hanNumber(number)}藏` : `needle${number}x`
  return { text, section: `section-${1 + (number % 8)}` }
}
