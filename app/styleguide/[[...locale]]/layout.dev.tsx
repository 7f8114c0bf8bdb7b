import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { messagesOf } from '@/lib/messages/messages-of'
import { SiteDocument } from '../../SiteDocument'
import { localeOf, type Params } from '../locale-of'
import '../../globals.css'
import '../styleguide.css'

type Props = { params: Promise<Params>; children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf(await params) ?? notFound()
  const { site, styleguide } = messagesOf(locale)
  return { title: `${styleguide.title} · ${site.name}` }
}

/** A page of its own language and with the site's islands, but outside of [locale]: it is no page for readers. */
export default async function StyleguideLayout({ children, params }: Props) {
  const locale = localeOf(await params) ?? notFound()
  return <SiteDocument locale={locale}>{children}</SiteDocument>
}
