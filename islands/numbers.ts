import { whenVisible } from './when-visible'

type Stats = Record<string, { views: number; comments: number }>

const format = new Intl.NumberFormat(document.documentElement.lang)

async function fetchJson<Body>(url: string, init?: RequestInit): Promise<Body | undefined> {
  const response = await fetch(url, init).catch(() => undefined)
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

/** Counts this view of the article and shows how many there are in `<view-counter data-slug>`. */
async function countView(): Promise<void> {
  const counter = document.querySelector<HTMLElement>('view-counter[data-slug]')
  if (!counter) return
  const url = `/api/posts/${encodeURIComponent(counter.dataset.slug ?? '')}/views`
  const answer = await fetchJson<{ views: number }>(url, { method: 'POST', keepalive: true })
  if (answer) counter.textContent = format.format(answer.views)
}

void whenVisible().then(() => Promise.all([countView(), showStats()]))
document.addEventListener('comment-published', () => void showStats())
// A page that comes back from the back/forward cache shows what has changed since.
addEventListener('pageshow', (event) => {
  if (event.persisted) void showStats()
})
