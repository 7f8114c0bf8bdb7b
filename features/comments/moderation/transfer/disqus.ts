import 'server-only'
import { SaxesParser } from 'saxes'
import { AppError } from '@/lib/app-error'
import { emailOf, idOf, localeOf, nameOf, textOf, timeOf, unknown } from './foreign'
import { htmlToMarkdown } from './html-to-markdown'
import type { Incoming, Read, Skipped } from './incoming'

const disqus = 'http://disqus.com'
const internals = 'http://disqus.com/disqus-internals'

/** Far more than an export has, and far less than a file that is made to exhaust a server. */
const most = { depth: 12, text: 1_000_000, posts: 500_000 }

/** The fields of a `thread` or a `post` that count, by their names; `author/name` for one within another. */
type Fields = Map<string, string>

function fail(message: string): never {
  throw new AppError('unreadable_import', { message })
}

/** Reads an export in pieces, so that its size is of no matter. */
export class DisqusReader {
  readonly #parser = new SaxesParser({ xmlns: true })
  readonly #threads = new Map<string, string>()
  readonly #posts: Fields[] = []
  /** Names of the open elements below `disqus`. */
  readonly #open: string[] = []
  #fields: Fields = new Map()
  #text = ''
  #hasRoot = false

  constructor() {
    const parser = this.#parser
    parser.on('error', (error) => fail(error.message))
    // No export has one, and entities could be defined in it.
    parser.on('doctype', () => fail('a document type'))
    parser.on('opentag', ({ local, uri, attributes }) => {
      this.#text = ''
      if (!this.#hasRoot) {
        if (local !== 'disqus' || uri !== disqus) fail(`begins with <${local}>`)
        this.#hasRoot = true
        return
      }
      if (this.#open.length === 0) this.#fields = new Map()
      this.#open.push(local)
      if (this.#open.length > most.depth) fail('nests too deep')
      const id = Object.values(attributes).find((each) => each.uri === internals && each.local === 'id')
      if (id) this.#fields.set(`${this.#open.slice(1).join('/')}#id`, id.value)
    })
    parser.on('text', (text) => this.#add(text))
    parser.on('cdata', (text) => this.#add(text))
    parser.on('closetag', () => this.#close())
  }

  #add(text: string): void {
    this.#text += text
    if (this.#text.length > most.text) fail('a text without end')
  }

  #close(): void {
    if (this.#open.length > 1) this.#fields.set(this.#open.slice(1).join('/'), this.#text)
    this.#text = ''
    const name = this.#open.pop()
    if (this.#open.length > 0) return
    const fields = this.#fields
    if (name === 'thread')
      this.#threads.set(fields.get('#id') ?? '', fields.get('link') || (fields.get('id') ?? ''))
    if (name === 'post' && this.#posts.push(fields) > most.posts) fail('too many posts')
  }

  write(piece: string): void {
    this.#parser.write(piece)
  }

  /** What was read. @throws AppError unreadable_import when the file is not whole, or something else */
  end(): Read {
    this.#parser.close()
    if (!this.#hasRoot) fail('empty')
    const answered = new Set(this.#posts.map((post) => post.get('parent#id') ?? ''))
    const results = this.#posts.map((post) => toIncoming(post, this.#threads, answered))
    return {
      comments: results.flatMap((result) => ('reason' in result ? [] : [result])),
      skipped: results.flatMap((result) => ('reason' in result ? [result] : [])),
    }
  }
}

function toIncoming(post: Fields, threads: Map<string, string>, answered: Set<string>): Incoming | Skipped {
  const id = post.get('#id') ?? ''
  const what = `${id} ${threads.get(post.get('thread#id') ?? '') ?? ''}`
  if (!id) return { reason: 'broken', what }
  const isDeleted = post.get('isDeleted') === 'true'
  if (isDeleted && !answered.has(id)) return { reason: 'deleted', what }
  const createdAt = timeOf(post.get('createdAt'))
  if (!createdAt) return { reason: 'time', what }
  // Whoever deleted it took it away; its place is kept for the answers.
  const body = isDeleted ? '' : htmlToMarkdown(textOf(post.get('message') ?? ''))
  if (!body && !isDeleted) return { reason: 'empty', what }
  const locale = localeOf(body)
  const parent = post.get('parent#id')
  return {
    ...unknown,
    id: idOf('disqus', id),
    parentId: parent ? idOf('disqus', parent) : null,
    address: threads.get(post.get('thread#id') ?? '') ?? '',
    locale,
    name: isDeleted ? '' : nameOf(post.get('author/name') || post.get('author/username'), locale),
    email: isDeleted ? null : emailOf(post.get('author/email')),
    body,
    status: isDeleted ? 'deleted' : post.get('isSpam') === 'true' ? 'spam' : 'visible',
    createdAt,
  }
}
