import 'server-only'

/** Characters of all pages that a process keeps, and milliseconds for which it keeps one. */
const most = { characters: 8_000_000, age: 60_000 }

type Kept = { text: Promise<string>; until: number; size: number }

const pages = new Map<string, Kept>()
let total = 0

function forget(key: string, kept: Kept): void {
  if (pages.get(key) !== kept) return
  pages.delete(key)
  total -= kept.size
}

function makeRoom(): void {
  for (const [key, kept] of pages) {
    if (total <= most.characters) return
    forget(key, kept)
  }
}

/**
 * A page as JSON: made once for everybody who asks for it while nothing changes, also for those who ask while it is being
 * made. The key holds the version of the discussion, which every request reads from the database: no replica
 * has to tell another one.
 */
export function keptPage(key: string, make: () => Promise<unknown>): Promise<string> {
  const known = pages.get(key)
  if (known && known.until > Date.now()) {
    // The one that was asked for last goes last.
    pages.delete(key)
    pages.set(key, known)
    return known.text
  }
  if (known) forget(key, known)
  const kept: Kept = {
    text: make().then((page) => JSON.stringify(page)),
    until: Date.now() + most.age,
    size: 0,
  }
  pages.set(key, kept)
  kept.text.then(
    ({ length }) => {
      if (pages.get(key) !== kept) return
      kept.size = length
      total += length
      makeRoom()
    },
    () => forget(key, kept),
  )
  return kept.text
}
