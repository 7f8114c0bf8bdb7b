import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { defaultLocale } from '../../lib/locale.ts'
import { readJsonFeed, readXml, type FeedFacts } from './feeds.ts'
import { Languages } from './languages.ts'
import { readPage, type Reference } from './page.ts'
import { SiteProblems, type SiteProblem } from './problems.ts'
import { References } from './references.ts'
import { checkSitemap } from './sitemap.ts'
import { servedBy } from './served.ts'

/** What was read and what is wrong with it. */
export type SiteReport = {
  pages: number
  feeds: number
  references: number
  problems: SiteProblem[]
}

/** The site's own origin, from the canonical address of its first page; pages may have absolute addresses. */
async function originOf(home: string | undefined): Promise<string | undefined> {
  const canonical = home && readPage(await readFile(home, 'utf8')).canonical
  return canonical && URL.canParse(canonical) ? new URL(canonical).origin : undefined
}

/** Feeds and sitemaps by their names; other XML and JSON is read by programs that know it. */
function readerOf(address: string): ((text: string) => FeedFacts) | undefined {
  if (/\/(feed|rss|sitemap[\w-]*|opensearch)\.xml$/.test(address)) return readXml
  return address.endsWith('/feed.json') ? readJsonFeed : undefined
}

/**
 * Reads every page and feed of a built site once and checks that whatever they refer to is there.
 * @param standalone the folder that `npm run build` makes, `.next/standalone`
 */
export async function checkSite(standalone: string): Promise<SiteReport> {
  const served = servedBy(standalone)
  const problems = new SiteProblems()
  const origin = await originOf(served.files.get(`/${defaultLocale}`))
  const references = new References(served, problems, origin)
  const languages = new Languages(problems, origin)
  let [pages, feeds] = [0, 0]
  let sitemap: Reference[] | undefined

  async function readDocument(address: string, file: string, name: string): Promise<void> {
    const facts = readPage(await readFile(file, 'utf8'))
    for (const problem of facts.problems) problems.add(name, problem)
    references.addPage(address, name, facts)
    languages.addPage(address, name, facts)
    pages += 1
  }

  async function readMachine(address: string, file: string, name: string): Promise<void> {
    const facts = readerOf(address)?.(await readFile(file, 'utf8'))
    if (!facts) return
    for (const problem of facts.problems) problems.add(name, problem)
    if (facts.entries === 0 && facts.problems.length === 0)
      problems.add(name, 'has no entry; expected at least one, or no such file')
    for (const reference of facts.references) references.add(address, name, reference)
    if (address === '/sitemap.xml') sitemap = facts.references
    for (const html of facts.html)
      for (const reference of readPage(html).references) references.add(address, name, reference)
    feeds += 1
  }

  for (const [address, file] of served.files) {
    const name = path.relative(standalone, file)
    await (file.endsWith('.html') ? readDocument(address, file, name) : readMachine(address, file, name))
  }
  references.finish()
  languages.finish()
  if (sitemap) checkSitemap(sitemap, languages.indexed(), problems, origin)
  return { pages, feeds, references: references.count, problems: problems.list() }
}
