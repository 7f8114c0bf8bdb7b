import 'server-only'
import type { Blockquote, Paragraph, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { languageOfFile } from '@/lib/code-languages'
import { messagesOf } from '@/lib/messages/messages-of'
import { readExcerpt } from '../examples'
import type { Post } from '../model'
import { figureTexts } from '../ui/figures/figure-texts'
import { attributeOf } from './attribute'

type ToPlain = (block: MdxJsxFlowElement, post: Post) => RootContent[]

function strong(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: text }] }] }
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] }
}

function quote(children: Blockquote['children']): Blockquote {
  return { type: 'blockquote', children }
}

/** The real file's part, under its title. */
const example: ToPlain = (block, { slug }) => {
  const file = attributeOf(block, 'file') ?? ''
  const region = attributeOf(block, 'region')
  const lines = attributeOf(block, 'lines')
  const { text } = readExcerpt(slug, file, { region, lines })
  const title = attributeOf(block, 'title') ?? file
  return [{ type: 'code', lang: languageOfFile(file) ?? 'text', meta: `title="${title}"`, value: text }]
}

/** A quotation that begins with the kind of the remark. */
const callout: ToPlain = (block, { locale }) => {
  const words = messagesOf(locale).callout
  const kind = attributeOf(block, 'kind') ?? ''
  const word = Object.entries(words).find(([name]) => name === kind)?.[1] ?? kind
  const title = attributeOf(block, 'title')
  const colon = locale === 'zh' ? '：' : ': '
  return [quote([strong(title ? `${word}${colon}${title}` : word), ...block.children])]
}

/** The caption and the description, which also stand below the drawing. */
const figure: ToPlain = (block, { locale }) => {
  const name = attributeOf(block, 'name')
  const texts = Object.entries(figureTexts).find(([each]) => each === name)?.[1]
  if (!texts) throw new Error(`there is no figure ${name}`)
  const { caption, description } = texts[locale]
  return [quote([strong(messagesOf(locale).found.markdown.figure(caption)), paragraph(description)])]
}

/** One after the other, each under its label. */
const tabs: ToPlain = (block) => [...block.children]
const tab: ToPlain = (block) => [strong(attributeOf(block, 'label') ?? ''), ...block.children]

/** What each component of lib/article-components.ts is in plain Markdown; a test compares the names. */
export const blocks: Record<string, ToPlain> = {
  Callout: callout,
  Example: example,
  Figure: figure,
  Tab: tab,
  Tabs: tabs,
}
