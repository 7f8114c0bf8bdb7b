import { toCsv } from '@/features/numbers/csv'
import { rangeParameter, tableParameter, type Table } from '@/features/numbers/schema'
import { numbersOf, postNumbersOf } from '@/features/numbers/service'
import { findName } from '@/features/posts/repository'
import { AppError } from '@/lib/app-error'
import type { Locale } from '@/lib/locale'
import { requireModerator } from '@/lib/server/auth/session'
import { answer } from '@/lib/server/http/answer'
import { adminLocale } from '../../locale'
import { nameOf } from '../names'

/** The heads are the same in both languages: files are for programs too. */
async function tableOf(
  table: Table,
  days: number,
  post: string | undefined,
  locale: Locale,
): Promise<string> {
  if (table === 'posts') {
    const head = ['slug', 'title', 'views', 'views_before', 'visitors', 'finished', 'comments', 'reactions']
    const posts = await postNumbersOf(days)
    return toCsv(
      head,
      posts.map(({ slug, openings, before, visitors, finished, comments, reactions }) => {
        const { title } = nameOf(slug, locale)
        return [slug, title, openings, before, visitors, finished, comments, reactions]
      }),
    )
  }
  const numbers = await numbersOf(days, post)
  if (table === 'referrers')
    return toCsv(
      ['host', 'visitors'],
      numbers.referrers.map(({ host, visitors }) => [host, visitors]),
    )
  return toCsv(
    ['day', 'views', 'visitors', 'finished'],
    numbers.days.map(({ day, openings, visitors, finished }) => [day, openings, visitors, finished]),
  )
}

/** A table of the numbers as a file: `?table=days|posts|referrers&days=28&post=slug`. */
export async function GET(request: Request) {
  return answer(request, async () => {
    await requireModerator(request.headers)
    const query = new URL(request.url).searchParams
    const table = tableParameter.safeParse(query.get('table'))
    if (!table.success) throw new AppError('invalid_query', { message: 'table' })
    const range = rangeParameter.parse(query.get('days'))
    const asked = query.get('post') ?? undefined
    const post = asked === undefined ? undefined : (findName(asked)?.record ?? asked)
    const csv = await tableOf(table.data, Number(range), post, await adminLocale())
    const name = ['slipway', table.data, asked?.replace(/[^\w-]/g, ''), `${range}-days`]
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="${name.filter(Boolean).join('-')}.csv"`,
        'Cache-Control': 'no-store',
      },
    })
  })
}
