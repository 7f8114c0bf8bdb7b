import { parseArgs } from 'node:util'
import { isLocale, locales, type Locale } from '../lib/locale.ts'
import { Failure, messageOf, reportFailure } from './failure.ts'
import { overview, translate } from './translated/translate.ts'

const USAGE = `npm run translated                        says of every article how current its translation is
npm run translated -- SLUG [--of zh|en]   records that the translation says what its original says now`

const directory = 'content/posts'

function readOptions(): { slug: string | undefined; of: Locale | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { of: { type: 'string' } },
    })
    const [slug, ...more] = positionals
    if (more.length > 0) throw new Failure(`One slug at a time, not also ${more.join(' ')}`)
    if (values.of !== undefined && !isLocale(values.of))
      throw new Failure(`--of is ${values.of}; expected one of ${locales.join(', ')}`)
    return { slug, of: values.of }
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n\n${USAGE}`)
  }
}

async function main(): Promise<void> {
  const { slug, of } = readOptions()
  if (slug) console.log(await translate(directory, slug, of))
  else for (const line of await overview(directory)) console.log(line)
}

await main().catch((error: unknown) => {
  reportFailure(error)
  process.exitCode = 1
})
