import { beforeAll, expect, test } from 'vitest'
import { locales, type Locale } from '../../lib/locale.ts'
import { buildIndex, search, type Index } from '../../packages/search-index/index.ts'
import { articlesOf } from './articles.ts'

const indexes = new Map<Locale, Index>()

beforeAll(async () => {
  for (const locale of locales) indexes.set(locale, buildIndex(await articlesOf(locale)))
})

async function ask(locale: Locale, text: string) {
  const index = indexes.get(locale)
  if (!index) throw new Error(`no index of ${locale}`)
  const directory = { version: '', ...index.directory }
  return search(directory, async (name) => index.files.get(name) ?? '', { text })
}

const one = 'what-container-orchestration-is'
const other = 'node-mysql-dockerfile-compose-kubernetes'

test.each<[Locale, string, string]>([
  // From the middle of sentences, across words and signs.
  ['zh', '进程号、名字和时间会与文中', one],
  ['zh', '另找一台机器', one],
  ['zh', '器替你决定什', one],
  ['zh', '翻出密码的那天', other],
  ['zh', 'Node自带的HTTP服务器', other],
  ['zh', '里的Pod是Kubernetes的基本', one],
  ['zh', 'ＭＹＳＱＬ　便条', other],
  ['en', 'machine that runs your service dies', one],
  ['en', 'password in the image', other],
  // The reader is still typing.
  ['en', 'what container orchestr', one],
  ['en', 'three prob', other],
])('%s: %s leads to its article', async (locale, text, slug) => {
  const { hits, hasAll } = await ask(locale, text)
  expect(hasAll).toBe(true)
  expect(hits[0]?.slug).toBe(slug)
})

// Identifiers, in text and in files. Other articles may have them too.
test.each<[Locale, string, string]>([
  ['en', 'topologySpreadConstraints', one],
  ['en', 'maxsurge', one],
  ['en', 'terminationGracePeriodSeconds', other],
  ['en', '/run/secrets', other],
  ['en', 'node:24', other],
  ['en', 'SIGTERM', other],
  ['zh', 'depends_on', other],
])('%s: %s is found in its article', async (locale, text, slug) => {
  const { hits, hasAll } = await ask(locale, text)
  expect(hasAll).toBe(true)
  expect(hits.map((hit) => hit.slug)).toContain(slug)
})

test.each<[Locale, string, string]>([
  ['zh', '容器是划了边界的进程', '容器是划了边界的进程'],
  ['zh', '虚拟机自带内核', '虚拟机自带内核'],
  ['zh', '一号进程送不到信号', '1号进程和送不到的信号'],
  ['en', 'when not to use an orchestrator', 'when-not-to-use-an-orchestrator'],
  ['en', 'the migration becomes a Job', 'the-migration-becomes-a-job'],
])('%s: %s leads to its heading', async (locale, text, id) => {
  const { hits } = await ask(locale, text)
  expect(hits[0]?.id).toBe(id)
})

test('every section can be found by its heading, in both languages', async () => {
  for (const locale of locales)
    for (const { slug, sections } of await articlesOf(locale))
      for (const { id, heading } of sections.filter((section) => section.heading)) {
        const { hits } = await ask(locale, heading)
        expect(hits.map((hit) => `${hit.slug}#${hit.id}`)).toContain(`${slug}#${id}`)
      }
})

/** From inside a sentence: not its beginning, not its end, and enough to be of one place only. */
function middleOf(sentence: string, locale: Locale): string {
  return locale === 'zh' ? sentence.slice(3, 15) : sentence.split(' ').slice(2, 10).join(' ')
}

/** Words that are not cut in the middle, and enough of them. */
function isTelling(words: string, locale: Locale): boolean {
  return locale === 'zh' ? !/[a-z]/i.test(words) : words.split(' ').length === 8
}

test('what stands in the middle of a sentence is found where it stands', async () => {
  const lost: string[] = []
  for (const locale of locales)
    for (const { slug, sections } of await articlesOf(locale))
      for (const { text, id } of sections)
        for (const sentence of text.split(/[。.!?！？\n]/).filter((each) => each.length > 50)) {
          const words = middleOf(sentence.trim(), locale)
          if (!isTelling(words, locale)) continue
          const { hits } = await ask(locale, words)
          if (hits[0]?.slug !== slug || hits[0].id !== id) lost.push(words)
        }
  expect(lost).toEqual([])
})
