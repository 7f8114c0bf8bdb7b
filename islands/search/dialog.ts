import { fillHit, fillSuggestions, fillTags, searchAddress, statusOf } from './fill-answer'
import { part } from '../part'
import { openIndex } from './index-client'
import { Options } from './options'

/** Milliseconds without a key before a question is asked. */
const pause = 120

/** The dialog comes from a document of its own, so that pages need not carry it for those who do not search. */
async function fetchDialog(address: string): Promise<HTMLDialogElement> {
  const html = await (await fetch(address)).text()
  const found = new DOMParser().parseFromString(html, 'text/html').querySelector('dialog')
  if (!found) throw new Error(`${address}: there is no dialog`)
  document.body.append(found)
  return found
}

const link = document.querySelector<HTMLAnchorElement>('search-open a')
const dialog = await fetchDialog(`${link?.pathname ?? ''}/dialog`)
const locale = dialog.dataset.locale ?? ''
const form = part<HTMLFormElement>(dialog, 'form')
const input = part<HTMLInputElement>(dialog, 'query')
const tag = part<HTMLSelectElement>(dialog, 'tag')
const options = new Options(input, part(dialog, 'list'))
const index = openIndex(locale)

const text = (name: string) => dialog.dataset[name] ?? ''
const texts = {
  one: text('one'),
  many: text('many'),
  some: text('some'),
  nothing: text('nothing'),
  noWord: text('noWord'),
}

let timer = 0
/** Counts questions: an answer that comes after a later question is not shown. */
let asked = 0
let isTagged = false

function say(message: string): void {
  const status = part(dialog, 'status')
  if (status.textContent !== message) status.textContent = message
}

function clear(message: string): void {
  options.show([])
  fillSuggestions(dialog, { correction: undefined, total: 1 }, [])
  say(message)
}

/** The option after the hits that leads to all of them. */
function linkToAll(query: string, total: number): Element {
  const link = document.createElement('a')
  link.className = 'hit all'
  link.setAttribute('role', 'option')
  link.tabIndex = -1
  link.href = searchAddress(form.action, { q: query, tag: tag.value })
  link.textContent = text('all').replace('{n}', String(total))
  return link
}

async function ask(): Promise<void> {
  const question = (asked += 1)
  const query = input.value.trim()
  if (!query && !tag.value) return clear(text('hint'))
  try {
    const answer = await index.ask(query, tag.value)
    const tags = await index.tags()
    if (question !== asked) return
    const hits = answer.hits.map((hit) => fillHit(dialog, hit, locale))
    const more = answer.total > hits.length ? [linkToAll(query, answer.total)] : []
    options.show([...hits, ...more])
    fillSuggestions(dialog, answer, tags)
    say(statusOf(texts, answer, query, document.documentElement.lang))
  } catch {
    if (question === asked) clear(text('away'))
  }
}

function askSoon(): void {
  clearTimeout(timer)
  timer = window.setTimeout(() => void ask(), pause)
}

async function offerTags(): Promise<void> {
  if (isTagged) return
  isTagged = true
  // Without the index there is nothing to choose from; the next question says so.
  await index.tags().then(
    (tags) => fillTags(tag, tags, tag.value),
    () => (isTagged = false),
  )
}

input.addEventListener('input', (event) => {
  // While Pinyin is being composed, the field holds letters that nobody asks for.
  if (!(event instanceof InputEvent && event.isComposing)) askSoon()
})
input.addEventListener('compositionend', askSoon)
tag.addEventListener('change', () => void ask())

input.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) {
    // A search field would only be emptied.
    event.preventDefault()
    dialog.close()
  }
  const isPlain = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
  if (isPlain && options.move(event.key)) event.preventDefault()
})

form.addEventListener('submit', (event) => {
  const { active } = options
  if (!(active instanceof HTMLElement)) return
  event.preventDefault()
  active.click()
})

part(dialog, 'list').addEventListener('click', (event) => {
  const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey
  // The heading may be on this very page: then nothing else closes the dialog.
  if (!isElsewhere && event.target instanceof Element && event.target.closest('a')) dialog.close()
})
// The suggestions lead to the page of the search; here they are asked at once.
for (const name of ['corrected', 'popular'])
  part(dialog, name).addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
      return
    event.preventDefault()
    const address = new URL(event.target.href)
    input.value = address.searchParams.get('q') ?? ''
    tag.value = address.searchParams.get('tag') ?? tag.value
    input.focus()
    void ask()
  })
part(dialog, 'close').addEventListener('click', () => dialog.close())
// Outside of it there is only what lies behind.
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close()
})
// A page that comes back from the back/forward cache should not come back with the dialog open.
addEventListener('pagehide', () => dialog.close())

/** Opens the dialog, with what was asked for before selected. Closing gives the focus back, as dialogs do. */
export function openSearch(): void {
  if (dialog.open) return
  dialog.showModal()
  input.select()
  input.focus()
  void offerTags()
  void ask()
}
