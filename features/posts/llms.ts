import 'server-only'
import { locales, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { absoluteUrl } from '@/lib/server/site-url'
import type { Post } from './model'
import { listPosts } from './repository'
import { seriesIn } from './series'

/** A title may hold what Markdown takes for the end of a link's text. */
function linkText(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&')
}

function lineOf({ locale, slug, title, summary }: Post): string {
  return `- [${linkText(title)}](${absoluteUrl(`/${locale}/posts/${slug}.md`)}): ${summary}`
}

function section(title: string, lines: string[]): string {
  return lines.length > 0 ? `## ${title}\n\n${lines.join('\n')}\n` : ''
}

/** Every article of a language as Markdown, and its series, for programs that read (https://llmstxt.org). */
export function llmsText(locale: Locale): string {
  const { site, found, proofs } = messagesOf(locale)
  return [
    `# ${site.name}\n`,
    `> ${site.description}\n`,
    `${found.llms.about}\n`,
    section(found.llms.articles, listPosts(locale).map(lineOf)),
    ...seriesIn(locale).map(({ title, summary, posts }) =>
      section(found.llms.series(title), [`${summary}\n`, ...posts.map(lineOf)]),
    ),
    section(found.llms.more, [
      `- [${proofs.page.title}](${absoluteUrl(`/${locale}/proofs`)}): ${proofs.page.description}`,
      `- [Atom](${absoluteUrl(`/${locale}/feed.xml`)}): ${found.llms.feed}`,
      ...locales
        .filter((each) => each !== locale)
        .map((each) => `- [${messagesOf(each).found.llms.here}](${absoluteUrl(`/${each}/llms.txt`)})`),
    ]),
  ]
    .filter(Boolean)
    .join('\n')
}

/** The same for the site as a whole: all articles in all languages. */
export function llmsTextOfSite(): string {
  const [first, second] = [messagesOf('zh'), messagesOf('en')]
  return [
    `# ${second.site.name} ${first.site.name}\n`,
    `> ${second.site.description} ${first.site.description}\n`,
    ...locales.map((locale) => section(messagesOf(locale).found.llms.here, listPosts(locale).map(lineOf))),
    section(
      'llms.txt',
      locales.map(
        (locale) => `- [${messagesOf(locale).found.llms.here}](${absoluteUrl(`/${locale}/llms.txt`)})`,
      ),
    ),
  ].join('\n')
}
