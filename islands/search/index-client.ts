import { search, type Answer, type Directory } from '@/packages/search-index'

/** Hits of one answer in the dialog. */
const shown = 8

async function fetchText(address: string, init?: RequestInit): Promise<string> {
  const response = await fetch(address, init)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}

export type IndexClient = {
  /** The subjects that can be chosen, the most frequent first. */
  tags(): Promise<string[]>
  ask(text: string, tag: string): Promise<Answer>
}

/** The index of a language: its directory is fetched once, and of its pieces what questions need. */
export function openIndex(locale: string): IndexClient {
  const pieces = new Map<string, Promise<string>>()
  let directory: Promise<Directory> | undefined

  function readDirectory(): Promise<Directory> {
    directory ??= fetchText(`/search-index/${locale}.json`, { cache: 'no-cache' }).then((text) =>
      JSON.parse(text),
    )
    directory.catch(() => (directory = undefined))
    return directory
  }

  function load(address: string): Promise<string> {
    const piece = pieces.get(address) ?? fetchText(address)
    pieces.set(address, piece)
    // What failed is tried again with the next question.
    piece.catch(() => pieces.delete(address))
    return piece
  }

  async function ask(text: string, tag: string): Promise<Answer> {
    const current = await readDirectory()
    const folder = `/search-index/${locale}/${current.version}`
    const request = { text, tag, limit: shown, verify: shown }
    return search(current, (name) => load(`${folder}/${name}`), request)
  }

  return {
    tags: async () => (await readDirectory()).tags.map(([tag]) => tag),
    // The site may have been released anew since the directory came, and its pieces be gone.
    ask: (text, tag) =>
      ask(text, tag).catch(() => {
        directory = undefined
        return ask(text, tag)
      }),
  }
}
