import { Parser } from 'htmlparser2'
import { readLinkedData } from './linked-data.ts'
import { parseSrcset } from './srcset.ts'

/** An address that a page refers to, as it is written, and by what: `a href`. */
export type Reference = { by: string; url: string }

/** What the checks of the whole site have to know of a document. */
export type PageFacts = {
  ids: Set<string>
  references: Reference[]
  /** Versions in other languages by `hreflang`, as written. */
  alternates: { language: string; url: string }[]
  canonical: string | undefined
  isIndexed: boolean
  /** What is wrong with the page by itself. */
  problems: string[]
}

type Attributes = Record<string, string>

/** Attributes that hold an address, by element. */
const addresses: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  form: ['action'],
  iframe: ['src'],
  img: ['src'],
  link: ['href'],
  script: ['src'],
  source: ['src'],
  track: ['src'],
  use: ['href'],
  video: ['src', 'poster'],
}

/** Attributes that name elements of the same page. */
const idReferences = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'list']

const words = (text: string | undefined) => (text ?? '').split(/\s+/).filter(Boolean)

function referencesOf(name: string, attributes: Attributes): Reference[] {
  const single = (addresses[name] ?? []).flatMap((attribute) => {
    const url = attributes[attribute]
    return url === undefined ? [] : [{ by: `${name} ${attribute}`, url }]
  })
  const sets = ['srcset', 'imagesrcset'].flatMap((attribute) =>
    parseSrcset(attributes[attribute] ?? '').map((url) => ({ by: `${name} ${attribute}`, url })),
  )
  return [...single, ...sets, ...(name === 'meta' ? sharedOf(attributes) : [])]
}

/** Open Graph and Twitter give addresses in a meta element. */
function sharedOf({ property, name, content = '' }: Attributes): Reference[] {
  const by = property ?? name ?? ''
  const isAddress = /^(og|twitter):(image|url)(:url|:secure_url)?$/.test(by)
  return isAddress ? [{ by, url: content }] : []
}

function imageProblems({ src = '', alt, width, height }: Attributes): string[] {
  return [
    alt === undefined && `img ${src} has no alt; expected what it shows, or alt="" for decoration`,
    // A placeholder lies within the page itself and under its image, whose size it takes.
    !src.startsWith('data:') &&
      !(Number(width) > 0 && Number(height) > 0) &&
      `img ${src} has no width and height; expected both, or the text below it jumps`,
  ].filter((problem) => typeof problem === 'string')
}

/** Reads a document once, from its first to its last tag. What lies in a `<template>` is no part of it yet. */
export function readPage(html: string): PageFacts {
  const facts: PageFacts = {
    ids: new Set(),
    references: [],
    alternates: [],
    canonical: undefined,
    isIndexed: true,
    problems: [],
  }
  const named = new Set<string>()
  let [templates, headings, drawings] = [0, 0, 0]
  let [language, title, description] = ['', '', '']
  let inTitle = false
  let linkedData: string | undefined

  function readHead(name: string, attributes: Attributes): void {
    if (name === 'html') language = attributes.lang ?? ''
    if (name === 'meta' && attributes.name === 'description') description = attributes.content ?? ''
    if (name === 'meta' && attributes.name === 'robots')
      facts.isIndexed = !/noindex/.test(attributes.content ?? '')
    if (name !== 'link' || attributes.href === undefined) return
    const relations = words(attributes.rel)
    if (relations.includes('canonical')) facts.canonical = attributes.href
    if (relations.includes('alternate') && attributes.hreflang)
      facts.alternates.push({ language: attributes.hreflang, url: attributes.href })
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'template') templates += 1
        if (templates > 0) return
        if (name === 'svg') drawings += 1
        readHead(name, attributes)
        if (name === 'h1') headings += 1
        if (name === 'img') facts.problems.push(...imageProblems(attributes))
        if (name === 'title' && drawings === 0) inTitle = true
        if (name === 'script' && attributes.type === 'application/ld+json') linkedData = ''
        facts.references.push(...referencesOf(name, attributes))
        for (const attribute of idReferences) for (const id of words(attributes[attribute])) named.add(id)
        const { id } = attributes
        if (id === undefined) return
        if (facts.ids.has(id)) facts.problems.push(`the id ${id} is there twice; expected each once`)
        facts.ids.add(id)
      },
      ontext(text) {
        if (inTitle) title += text
        if (linkedData !== undefined) linkedData += text
      },
      onclosetag(name) {
        if (name === 'template') templates -= 1
        if (name === 'svg') drawings -= 1
        if (name === 'title') inTitle = false
        if (name !== 'script' || linkedData === undefined) return
        const urls = readLinkedData(linkedData)
        linkedData = undefined
        if (!urls) facts.problems.push('its JSON-LD is no JSON')
        facts.references.push(...(urls ?? []).map((url) => ({ by: 'JSON-LD', url })))
      },
    },
    { decodeEntities: true, lowerCaseAttributeNames: true },
  )
  parser.write(html)
  parser.end()

  if (!language) facts.problems.push('html has no lang')
  if (!title.trim()) facts.problems.push('has no title')
  if (!description.trim() && facts.isIndexed) facts.problems.push('has no description')
  if (headings !== 1) facts.problems.push(`has ${headings} h1; expected one`)
  for (const id of named) {
    if (!facts.ids.has(id)) facts.problems.push(`an element refers to #${id}, which is not on the page`)
  }
  return facts
}
