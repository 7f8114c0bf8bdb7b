import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/alternates'
import { breadcrumbs } from '@/app/structured-data/breadcrumbs'
import { JsonLd } from '@/app/structured-data/JsonLd'
import { Page } from '@/components/layout/Page'
import { proofRecord } from '@/features/posts/proof-record'
import { ListHeader } from '@/features/posts/ui/ListHeader'
import { ProofRegister } from '@/features/posts/ui/ProofRegister'
import { ProofSummary } from '@/features/posts/ui/ProofSummary'
import { RuleBook } from '@/features/posts/ui/RuleBook'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export async function generateMetadata({ params }: PageProps<'/[locale]/proofs'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, description } = messagesOf(locale).proofs.page
  return { title, description, alternates: alternatesOf(locale, '/proofs') }
}

export default async function ProofsPage({ params }: PageProps<'/[locale]/proofs'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, lead } = messagesOf(locale).proofs.page
  const trail = [{ label: title, href: `/${locale}/proofs` }]
  const record = proofRecord(locale)
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}/proofs`}>
      <JsonLd data={breadcrumbs(locale, trail)} />
      <ListHeader locale={locale} trail={trail} title={title} lead={lead}>
        <ProofSummary locale={locale} record={record} />
      </ListHeader>
      <ProofRegister locale={locale} record={record} />
      <RuleBook locale={locale} />
    </Page>
  )
}
