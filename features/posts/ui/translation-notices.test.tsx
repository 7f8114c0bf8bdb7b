import { isValidElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { Post } from '../model'
import type { OlderTranslation } from '../translation-state'
import { OlderNotice } from './OlderNotice'
import { Untranslated } from './Untranslated'

type Rendered = { text: string; links: { href: unknown; lang: unknown }[] }

/** What a tree of plain components says, and where it leads. */
function render(node: ReactNode): Rendered {
  if (typeof node === 'string' || typeof node === 'number') return { text: String(node), links: [] }
  if (Array.isArray(node)) {
    const parts = node.map(render)
    return { text: parts.map(({ text }) => text).join(''), links: parts.flatMap(({ links }) => links) }
  }
  if (!isValidElement<{ children?: ReactNode; href?: string; lang?: string }>(node))
    return { text: '', links: [] }
  const { type, props } = node
  if (typeof type === 'function') return render(Reflect.apply(type, undefined, [props]))
  const { text, links } = render(props.children)
  return { text, links: type === 'a' ? [{ href: props.href, lang: props.lang }, ...links] : links }
}

const by: OlderTranslation = {
  of: 'zh',
  changed: [
    { id: '', title: '' },
    { id: '船', title: '船' },
  ],
  added: [],
  removed: [{ id: 'way', title: 'Way' }],
  total: 9,
  updatedAt: '2026-11-23',
}

test('an older translation says by how much, since when, and leads to each section', () => {
  const { text, links } = render(OlderNotice({ post: { locale: 'en', slug: 'a' }, by }))
  expect(text).toContain('2 of the 9 sections of the Chinese original have changed since.')
  expect(text).toContain('1 section below is no longer in the original.')
  expect(text).toContain('last updated on 23 November 2026.')
  expect(text).not.toContain('New:')
  expect(links).toEqual([
    { href: '/zh/posts/a#content', lang: undefined },
    { href: '/zh/posts/a#船', lang: 'zh-CN' },
    { href: '#way', lang: 'en' },
  ])
})

test('a current one says nothing', () => {
  expect(OlderNotice({ post: { locale: 'en', slug: 'a' }, by: undefined })).toBeNull()
})

test('where there is no translation, the page says how long the original is and leads to it', () => {
  const original: Post = {
    slug: 'a',
    locale: 'en',
    sheet: 7,
    title: 'Ships',
    summary: 'How they float.',
    publishedAt: '2026-11-01',
    tags: [],
    authors: [],
    readingMinutes: 12,
    headings: [
      { depth: 2, id: 'hull', text: 'Hull' },
      { depth: 3, id: 'keel', text: 'Keel' },
    ],
    sections: [
      { id: '', hash: 'a' },
      { id: 'hull', hash: 'b' },
    ],
    aliases: [],
    variables: {},
    source: '',
    code: '',
  }
  const { text, links } = render(Untranslated({ locale: 'zh', original }))
  expect(text).toContain('全文2节都还没有翻译；读原文大约要12分钟。')
  expect(links.map(({ href }) => href)).toEqual(['/en/posts/a', '/en/posts/a#hull'])
})
