import { parseArgs } from 'node:util'
import { answersFrom, wrongIn, type Flags } from './new/flags.ts'
import { askFor } from './new/ask.ts'
import { layOut } from './new/layout.ts'
import { readShelf } from './new/shelf.ts'
import { writePost } from './new/write.ts'
import { Failure, messageOf, reportFailure } from './failure.ts'

const USAGE = `npm run new [-- options]   asks for what the options leave open and lays out a draft

  --languages zh,en   the languages it is written in
  --title-zh TEXT     its title in each of them
  --title-en TEXT
  --slug SLUG         the last part of its address (else made from the English title)
  --tags a,b          1 to 8
  --author a,b        slugs of content/authors
  --series SLUG       a slug of content/series; the article is added at its end`

function readOptions(): Flags & { help?: boolean } {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      options: {
        help: { type: 'boolean' },
        languages: text,
        'title-zh': text,
        'title-en': text,
        slug: text,
        tags: text,
        author: text,
        series: text,
      },
    }).values
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n\n${USAGE}`)
  }
}

function farewell(slug: string, files: string[]): string {
  const language = files.some((file) => file.endsWith('zh.mdx')) ? 'zh' : 'en'
  const isBoth = files.filter((file) => file.endsWith('.mdx')).length === 2
  const steps = [
    `write: the files above are a draft, which readers never see`,
    `look: npm run dev, then http://localhost:3000/${language}/posts/${slug}`,
    `check: npm run check:content`,
    ...(isBoth ? [`when both say the same: npm run translated -- ${slug}`] : []),
    `publish: take out "draft: true" and set publishedAt; a time to come is a schedule`,
  ]
  return `${files.map((file) => `  + ${file}`).join('\n')}\n\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`
}

async function main(): Promise<void> {
  const { help, ...flags } = readOptions()
  if (help) return console.log(USAGE)
  const shelf = await readShelf('content/posts')
  const wrong = wrongIn(flags, shelf)
  if (wrong.length > 0) throw new Failure(wrong.join('\n    '))
  const isOpen = process.stdin.isTTY && process.stdout.isTTY
  const answers = isOpen ? await askFor(flags, shelf) : answersFrom(flags, shelf)
  const today = new Date().toISOString().slice(0, 10)
  const { slug, series } = answers
  const files = await writePost({ content: 'content', slug, files: layOut(answers, today), series })
  console.log(farewell(slug, files))
}

await main().catch((error: unknown) => {
  const isInterrupted = error instanceof Error && error.name === 'ExitPromptError'
  if (isInterrupted) console.error('\n  Stopped. Nothing was written.\n')
  else reportFailure(error)
  process.exitCode = isInterrupted ? 130 : 1
})
