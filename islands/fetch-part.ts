import { part } from './part'

/** Resolves when asking again may help: the network is back, or somebody comes back to the page. */
function nextChance(): Promise<void> {
  const stop = new AbortController()
  return new Promise<void>((resolve) => {
    const check = () => {
      if (document.visibilityState === 'visible') resolve()
    }
    addEventListener('online', check, { signal: stop.signal })
    document.addEventListener('visibilitychange', check, { signal: stop.signal })
  }).finally(() => stop.abort())
}

async function ask(address: string, name: string): Promise<HTMLElement> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return part(new DOMParser().parseFromString(await response.text(), 'text/html'), name)
}

/**
 * A part of a document of its own, from which many pages take it, so that none of them need carry it. The page goes on
 * without it, and asks until it has come.
 */
export async function fetchPart(address: string, name: string): Promise<HTMLElement> {
  for (;;) {
    try {
      return document.adoptNode(await ask(address, name))
    } catch {
      await nextChance()
    }
  }
}
