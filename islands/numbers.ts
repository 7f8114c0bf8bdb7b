import { whenVisible } from './when-visible'

type Stats = Record<string, { views: number; comments: number }>

const format = new Intl.NumberFormat(document.documentElement.lang)

async function fetchJson<Body>(url: string, init?: RequestInit): Promise<Body | undefined> {
  // Caches of browsers may give out what they had while they ask for the next: not to who has just written.
  const response = await fetch(url, { cache: 'no-cache', ...init }).catch(() => undefined)
  return response?.ok ? response.json() : undefined
}

/** Fills every `<post-stats data-slug>` with the counts of its article, all with one request. */
async function showStats(): Promise<void> {
  const elements = [...document.querySelectorAll<HTMLElement>('post-stats[data-slug]')]
  if (elements.length === 0) return
  const slugs = [...new Set(elements.map(({ dataset }) => dataset.slug ?? ''))].sort()
  const stats = await fetchJson<Stats>(`/api/stats?slugs=${slugs.map(encodeURIComponent).join(',')}`)
  if (!stats) return
  for (const element of elements) {
    const counts = stats[element.dataset.slug ?? '']
    if (!counts) continue
    for (const slot of element.querySelectorAll<HTMLElement>('[data-count]'))
      slot.textContent = format.format(slot.dataset.count === 'views' ? counts.views : counts.comments)
  }
}

/** Whether the reader asks not to be recorded. The server asks the same of the headers. */
function wishesPrivacy(): boolean {
  const wish = 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true
  return wish || navigator.doNotTrack === '1'
}

function referrerHost(): string | undefined {
  if (!/^https?:/.test(document.referrer)) return undefined
  const { host, hostname } = new URL(document.referrer)
  return host === location.host ? undefined : hostname
}

const counter = document.querySelector<HTMLElement>('view-counter[data-slug]')
const slug = counter?.dataset.slug ?? ''
// The page is opened once, however often the request has to be repeated.
const opening = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36)).join('-')

function report(body: object): Promise<{ views: number } | undefined> {
  return fetchJson(`/api/posts/${encodeURIComponent(slug)}/views`, {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ opening, ...body }),
  })
}

/** Counts this view of the article and shows how many there are in `<view-counter data-slug>`. */
async function countView(): Promise<void> {
  if (!counter) return
  const answer = wishesPrivacy()
    ? (await fetchJson<Stats>(`/api/stats?slugs=${encodeURIComponent(slug)}`))?.[slug]
    : await report({ referrer: referrerHost() })
  if (answer) counter.textContent = format.format(answer.views)
}

const counted = whenVisible().then(countView)
void whenVisible().then(showStats)
// Behind the view, which is then stored: only who was counted can have read to the end.
document.addEventListener('article-read', () => {
  if (counter && !wishesPrivacy()) void counted.then(() => report({ finished: true }))
})
document.addEventListener('comment-published', () => void showStats())
// A page that comes back from the back/forward cache shows what has changed since.
addEventListener('pageshow', (event) => {
  if (event.persisted) void showStats()
})
