import { fetchChanges, type Article } from './api'

/** Fetches what has changed since a comment was made when its `<details>` is opened. */
export function watchChanges(root: HTMLElement, article: Article, away: string): void {
  root.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open || !target.dataset.id) return
      const place = target.querySelector<HTMLElement>('[data-part="diff"]')
      if (place && !place.hasChildNodes()) void show(place, article, target.dataset.id, away)
    },
    // It does not bubble.
    true,
  )
}

async function show(place: HTMLElement, article: Article, id: string, away: string): Promise<void> {
  try {
    // Made by the server from the site's own files.
    place.innerHTML = await fetchChanges(article, id)
  } catch {
    place.textContent = away
  }
}
