import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Numbers that look random and are the same in every run: a linear congruential generator. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const words = {
  en: 'the container image layer cluster node pod service volume probe rollout replica scheduler network policy secret registry digest manifest deployment starts stops waits answers mounts copies keeps drops reads writes before after without while because until every other'.split(
    ' ',
  ),
  zh: '容器 镜像 集群 节点 服务 存储卷 探针 发布 副本 调度器 网络 策略 密钥 仓库 摘要 清单 部署 启动 停止 等待 应答 挂载 复制 保留 丢弃 读取 写入 之前 之后 没有 同时 因为 直到 每个 另一个'.split(
    ' ',
  ),
} as const

type Language = keyof typeof words

const titleOf = { en: (n: number) => `Generated article ${n}`, zh: (n: number) => `生成的文章${n}` }

function sentence(language: Language, next: (below: number) => number): string {
  const vocabulary = words[language]
  const chosen = Array.from({ length: 9 + next(9) }, () => vocabulary[next(vocabulary.length)])
  return language === 'zh' ? `${chosen.join('')}。` : `${chosen.join(' ')}.`
}

function paragraph(language: Language, next: (below: number) => number): string {
  const text = Array.from({ length: 5 }, () => sentence(language, next))
  return text.join(language === 'zh' ? '' : ' ')
}

function section(language: Language, number: number, slug: string, next: (below: number) => number): string {
  const heading = language === 'zh' ? `第${number}节` : `Section ${number}`
  const command = ['```console', `$ kubectl get pods -n ns-${next(100)}`, 'NAME   READY', '```'].join('\n')
  const example = number % 2 ? '<Example file="deployment.yaml" region="main" />' : command
  return [
    `## ${heading}`,
    paragraph(language, next),
    example,
    paragraph(language, next),
    `[${slug}](/${language}/posts/${slug})`,
  ].join('\n\n')
}

const deployment = (slug: string) => `# region main
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${slug}
spec:
  replicas: 3
  selector: { matchLabels: { app: ${slug} } }
  template:
    metadata: { labels: { app: ${slug} } }
    spec:
      containers:
        - name: web
          image: registry.example.com/${slug}:1.0.0
# endregion main
`

const slugOf = (number: number) => `generated-${String(number).padStart(5, '0')}`

const seriesLength = 10
const seriesOf = (number: number) => `series-${Math.ceil(number / seriesLength)}`

/** A series of the articles from `first` to `last`. */
function series(first: number, last: number): string {
  const slugs = Array.from({ length: last - first + 1 }, (_, index) => slugOf(first + index))
  const text = '{ zh: 生成的系列, en: Generated series }'
  return `title: ${text}\nsummary: ${text}\nposts: [${slugs.join(', ')}]\n`
}

function article(language: Language, number: number): string {
  const next = numbersFrom(number * 7 + (language === 'zh' ? 1 : 0))
  const day = new Date(Date.UTC(2020, 0, 1) + number * 86_400_000).toISOString().slice(0, 10)
  const previous = slugOf(Math.max(1, number - 1))
  const head = [
    '---',
    `title: ${titleOf[language](number)}`,
    `summary: ${sentence(language, next)}`,
    `publishedAt: ${day}`,
    `tags: [tag-${number % 40}, tag-${40 + (number % 7)}]`,
    `series: ${seriesOf(number)}`,
    '---',
  ]
  const sections = [1, 2, 3, 4, 5, 6].map((index) => section(language, index, previous, next))
  return `${[head.join('\n'), paragraph(language, next), ...sections].join('\n\n')}\n`
}

/** Replaces the posts of a content folder by `count` generated ones in both languages; the same every time. */
export async function writeGeneratedPosts(contentDirectory: string, count: number): Promise<void> {
  // The samples of the styleguide show examples of an article that is not there then.
  for (const folder of ['posts', 'series', 'styleguide'])
    await rm(path.join(contentDirectory, folder), { recursive: true, force: true })
  for (let number = 1; number <= count; number += 1) {
    const slug = slugOf(number)
    const folder = path.join(contentDirectory, 'posts', slug)
    await mkdir(path.join(folder, 'examples'), { recursive: true })
    await writeFile(path.join(folder, 'zh.mdx'), article('zh', number))
    await writeFile(path.join(folder, 'en.mdx'), article('en', number))
    await writeFile(path.join(folder, 'examples/deployment.yaml'), deployment(slug))
  }
  await mkdir(path.join(contentDirectory, 'series'))
  for (let first = 1; first <= count; first += seriesLength) {
    const last = Math.min(count, first + seriesLength - 1)
    await writeFile(path.join(contentDirectory, 'series', `${seriesOf(first)}.yaml`), series(first, last))
  }
}
