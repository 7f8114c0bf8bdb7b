import type { Metadata } from 'next'
import { rangeParameter } from '@/features/numbers/schema'
import { numbersOf, postNumbersOf } from '@/features/numbers/service'
import { Chart } from '@/features/numbers/ui/Chart'
import { DayTable } from '@/features/numbers/ui/DayTable'
import { PostTable } from '@/features/numbers/ui/PostTable'
import { Ranges } from '@/features/numbers/ui/Ranges'
import { ReferrerTable } from '@/features/numbers/ui/ReferrerTable'
import { Totals } from '@/features/numbers/ui/Totals'
import { messagesOf } from '@/lib/messages/messages-of'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { adminLocale } from '../locale'
import { nameOf } from './names'
import { Part } from './Part'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await adminLocale()).numbers.title }
}

export default async function NumbersPage({ searchParams }: PageProps<'/admin/numbers'>) {
  await requireModeratorPage()
  const locale = await adminLocale()
  const range = rangeParameter.parse((await searchParams).days)
  const { numbers: text } = messagesOf(locale)
  const [numbers, posts] = await withDeadline(
    Promise.all([numbersOf(Number(range)), postNumbersOf(Number(range))]),
  )
  const query = { days: range }
  return (
    <>
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <Ranges locale={locale} path="/admin/numbers" range={range} />
      <Totals locale={locale} numbers={numbers} />
      <Part id="days" title={text.chart} query={query}>
        <Chart locale={locale} numbers={numbers} />
        <DayTable locale={locale} days={numbers.days} />
      </Part>
      <Part id="posts" title={text.articles} hint={text.articlesHint} query={query}>
        <PostTable locale={locale} range={range} posts={posts} nameOf={(slug) => nameOf(slug, locale)} />
      </Part>
      <Part id="referrers" title={text.referrers} hint={text.referrersHint} query={query}>
        <ReferrerTable locale={locale} numbers={numbers} />
      </Part>
    </>
  )
}
