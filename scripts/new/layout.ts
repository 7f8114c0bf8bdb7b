import { stringify } from 'yaml'
import { locales, type Locale } from '../../lib/locale.ts'
import type { Answers } from './answers.ts'

const example = `# A real file: the article shows it, readers download it, and you can run it.
services:
  # region web
  web:
    image: nginx:1.29-alpine
    ports: ['127.0.0.1:8080:80']
  # endregion web
`

const texts: Record<Locale, { summary: string; body: string }> = {
  en: {
    summary: 'What a reader can do after this article, in one or two sentences.',
    body: `Say in a few sentences what goes wrong without this, for whom the article is, and what one needs to follow it.

## What we build

Code that a reader may copy is a real file below \`examples/\`, so that both languages show the same:

<Example file="compose.yaml" region="web" />

<Callout kind="tip">

A remark beside the text. All building blocks are in \`docs/writing.md\`.

</Callout>

## Try it

\`\`\`console title="in examples/"
$ docker compose up -d
\`\`\`

## Where this stops being enough

What the article leaves out, and where to read on.`,
  },
  zh: {
    summary: '读者看完这篇文章能做什么，用一两句话说清楚。',
    body: `先用几句话说明：少了它会出什么事，这篇文章写给谁，动手之前需要准备什么。

## 我们要做什么

读者会抄走的代码都是\`examples/\`里真实的文件，两种语言展示的是同一份：

<Example file="compose.yaml" region="web" />

<Callout kind="tip">

正文之外的一句话。全部写法见\`docs/writing.md\`。

</Callout>

## 动手试一试

\`\`\`console title="在examples/里"
$ docker compose up -d
\`\`\`

## 什么时候它不够用了

说说这篇文章没有讲的，以及接下来可以读什么。`,
  },
}

function frontMatter(answers: Answers, locale: Locale, today: string): string {
  const { tags, authors, series } = answers
  return stringify(
    {
      title: answers.titles[locale],
      summary: texts[locale].summary,
      publishedAt: today,
      tags,
      ...(authors.length ? { authors } : {}),
      ...(series ? { series } : {}),
      draft: true,
    },
    { lineWidth: 0 },
  )
}

/**
 * The files of a new article by their paths below its folder: a draft in each of its languages that passes
 * `npm run check:content`, and an example.
 * @param today the day that stands as its date until its author sets another
 */
export function layOut(answers: Answers, today: string): Map<string, string> {
  const languages = locales.filter((locale) => answers.titles[locale] !== undefined)
  return new Map([
    ...languages.map((locale): [string, string] => [
      `${locale}.mdx`,
      `---\n${frontMatter(answers, locale, today)}---\n\n${texts[locale].body}\n`,
    ]),
    ['examples/compose.yaml', example],
  ])
}
