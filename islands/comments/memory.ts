import { orders, type Order } from './orders'

/** What this browser remembers of discussions, where it lets the site remember anything. */
function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

const orderKey = 'comment-order'
const writerKey = 'comment-writer'

/** The order chosen last, on whichever article. */
export function rememberedOrder(): Order {
  const kept = attempt(() => localStorage.getItem(orderKey))
  return orders.find((order) => order === kept) ?? 'oldest'
}

export function rememberOrder(order: Order): void {
  attempt(() => localStorage.setItem(orderKey, order))
}

/** Whether this browser has ever written or marked anything: only then is there anything of its own to ask for. */
export function hasWritten(): boolean {
  return attempt(() => localStorage.getItem(writerKey)) === 'yes'
}

export function rememberWriting(): void {
  attempt(() => localStorage.setItem(writerKey, 'yes'))
}

function foldedKey(slug: string): string {
  return `comment-folded:${slug}`
}

/** The threads that are folded, by the numbers of the comments above them; for this visit. */
export function foldedThreads(slug: string): Set<string> {
  const kept = attempt(() => sessionStorage.getItem(foldedKey(slug)))
  return new Set(kept?.split(' ').filter(Boolean))
}

export function rememberFolded(slug: string, folded: ReadonlySet<string>): void {
  attempt(() => sessionStorage.setItem(foldedKey(slug), [...folded].join(' ')))
}
