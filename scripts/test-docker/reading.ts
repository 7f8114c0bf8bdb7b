import { randomUUID } from 'node:crypto'
import { check } from './checks.ts'
import { compose } from './compose.ts'
import { ask, comment, slug, view, type Answer } from './readers.ts'

const article = `/en/posts/${slug}`

function doubledHeaders({ rawHeaders }: Answer): string[] {
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
  // A list may come in several lines (RFC 9110, section 5.3); web and Next both write one of Vary.
  return names.filter((name, index) => name !== 'vary' && names.indexOf(name) !== index)
}

/** Reading, writing and counting through the edge, and what the edge must not do. */
export async function checkSite(): Promise<void> {
  for (const encoding of ['br', 'gzip', 'identity']) {
    const answer = await ask(article, { headers: { 'Accept-Encoding': encoding } })
    const sent = answer.headers['content-encoding'] ?? 'identity'
    check(
      `the article comes in ${encoding}`,
      answer.status === 200 && sent === encoding,
      answer.headers['content-length'],
    )
  }
  const id = randomUUID()
  const written = await comment(id)
  check('a comment is stored', written.status === 201, written.status === 201 ? '' : written.body)
  const viewed = await view()
  check('a view is counted', viewed.status === 200, viewed.body)
  const page = await ask(`${article}/comments`)
  check('the comment is on its page', page.status === 200 && page.body.includes(`load ${id}`))
  for (const path of [article, `/api/stats?slugs=${slug}`, `/api/posts/${slug}/comments`, '/en/nope', '/']) {
    const answer = await ask(path)
    if (path.includes('stats')) await ask(path)
    const doubled = doubledHeaders(answer)
    const policy = answer.headers['content-security-policy'] ?? ''
    check(
      `${path} has its headers, each once`,
      doubled.length === 0 && policy.includes('default-src'),
      doubled.join(),
    )
  }
  const cached = (await compose('logs', '--no-log-prefix', 'edge')).includes('"cache":"HIT"')
  check('numbers that were just asked for are not asked for again', cached)
  check('metrics are not public', (await ask('/metrics')).status === 404)
  const large = await ask(`/api/posts/${slug}/comments`, { method: 'POST', body: 'x'.repeat(300_000) })
  check(
    'a body that is too large is refused by the edge',
    large.status === 413,
    large.headers['content-type'],
  )
}

/** Articles are there when the database and every replica of web are not; then everything comes back. */
export async function checkReadingAlone(): Promise<void> {
  await compose('stop', 'web', 'database')
  check('articles are read without web and database', (await ask(article)).status === 200)
  check('/ leads to a language', (await ask('/')).status === 307)
  const refused = await comment(randomUUID())
  check('a comment is refused as a problem', refused.status === 503, refused.headers['content-type'])
  await compose('up', '-d', '--wait')
}
