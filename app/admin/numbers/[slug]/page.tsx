import type { Metadata } from 'next'
import { rangeParameter } from '@/features/numbers/schema'
import { numbersOf } from '@/features/numbers/service'
import { Chart } from '@/features/numbers/ui/Chart'
import { DayTable } from '@/features/numbers/ui/DayTable'
import { Ranges } from '@/features/numbers/ui/Ranges'
import { ReferrerTable } from '@/features/numbers/ui/ReferrerTable'
import { Totals } from '@/features/numbers/ui/Totals'
import { findName } from '@/features/posts/repository'
import { messagesOf } from '@/lib/messages/messages-of'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { adminLocale } from '../../locale'
import { nameOf } from '../names'
import { Part } from '../Part'

type Props = PageProps<'/admin/numbers/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await adminLocale()
  return { title: `${nameOf((await params).slug, locale).title} · ${messagesOf(locale).numbers.title}` }
}

/** The numbers of one article, also of one that has been taken back. */
export default async function PostNumbersPage({ params, searchParams }: Props) {
  await requireModeratorPage()
  const locale = await adminLocale()
  const asked = (await params).slug
  const range = rangeParameter.parse((await searchParams).days)
  const { numbers: text } = messagesOf(locale)
  const { title, slug, isThere } = nameOf(asked, locale)
  const numbers = await withDeadline(numbersOf(Number(range), findName(asked)?.record ?? asked))
  const query = { days: range, post: slug }
  return (
    <>
      <p>
        <a href={`/admin/numbers?days=${range}`}>{text.all}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">{isThere ? <a href={`/${locale}/posts/${slug}`}>{text.open}</a> : text.gone}</p>
      <Ranges locale={locale} path={`/admin/numbers/${slug}`} range={range} />
      <Totals locale={locale} numbers={numbers} />
      <Part id="days" title={text.chart} query={query}>
        <Chart locale={locale} numbers={numbers} />
        <DayTable locale={locale} days={numbers.days} />
      </Part>
      <Part id="referrers" title={text.referrers} hint={text.referrersHint} query={query}>
        <ReferrerTable locale={locale} numbers={numbers} />
      </Part>
    </>
  )
}
