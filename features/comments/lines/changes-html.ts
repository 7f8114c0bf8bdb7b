import 'server-only'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { codeLines, type CodeLine } from '@/components/mdx/code-lines'
import { AppError } from '@/lib/app-error'
import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { exampleTexts } from '@/lib/server/example-files'
import type { Article } from '../reading/read'
import { changesAround } from './changes'
import { findAnchored } from './repository'
import type { StoredAnchor } from './stored-anchor'
import { versionText } from './versions'

function element(tagName: string, className: string, children: ElementContent[], more = {}): Element {
  return {
    type: 'element',
    tagName,
    properties: { ...(className && { className: className.split(' ') }), ...more },
    children,
  }
}

const text = (value: string): ElementContent => ({ type: 'text', value })

const tags: Record<NonNullable<CodeLine['kind']>, string> = {
  mark: 'mark',
  add: 'ins',
  del: 'del',
  hunk: 'span',
}

/** A line as components/mdx/CodeText draws it: words for listeners say what the signs say. */
function line({ kind, spans }: CodeLine, locale: Locale): Element {
  const code = spans.map((span) =>
    span.className ? element('span', span.className, [text(span.text)]) : text(span.text),
  )
  if (!kind) return element('span', 'line', code)
  const spoken = element('span', 'sr-only select-none', [text(messagesOf(locale).blocks[kind])])
  return element(tags[kind], kind === 'hunk' ? 'line hunk' : 'line', [spoken, ...code])
}

async function drawn(diff: string, file: string, locale: Locale): Promise<string> {
  const lines = await codeLines(diff, 'diff', { title: file }, new Map())
  const content = lines.flatMap((each, index) => [...(index ? [text('\n')] : []), line(each, locale)])
  const label = messagesOf(locale).code.scrollable(file)
  const pre = element('pre', '', [element('code', '', content)], {
    tabIndex: 0,
    ariaLabel: label,
    role: 'group',
    translate: 'no',
  })
  return toHtml(element('figure', 'code', [pre], { dataSigns: 'true' }))
}

function said(message: string, locale: Locale): string {
  return toHtml(element('p', 'hint', [text(message)], { lang: languageTags[locale] }))
}

/** What has changed about lines since a comment was made on them, as HTML. */
export async function changesHtml(article: Article, anchor: StoredAnchor, locale: Locale): Promise<string> {
  const words = messagesOf(locale).lines
  const now = exampleTexts(article.slug).get(anchor.file)
  if (!now) return said(words.fileGone, locale)
  const before = await versionText(article, anchor.file, anchor.digest)
  const diff = before === undefined ? undefined : changesAround(before, now.text, anchor)
  if (diff === undefined) return said(words.rewritten, locale)
  return diff ? drawn(diff, anchor.file, locale) : said(words.unchanged, locale)
}

/**
 * The same of a comment that readers see.
 * @throws AppError not_found
 */
export async function changesOf(article: Article, id: string, locale: Locale): Promise<string> {
  const anchor = await findAnchored(article.record, id)
  if (!anchor) throw new AppError('not_found', { message: 'no comment on lines' })
  return changesHtml(article, anchor, locale)
}
