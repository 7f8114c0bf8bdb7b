import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { moderation } from '@/lib/messages/moderation'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { adminLocale } from '../../locale'
import { problemTexts } from '../../problems'
import { ImportForm } from './ImportForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: moderation[await adminLocale()].transfer.title }
}

/** For owners: all comments as a file, and files of other systems. */
export default async function TransferPage() {
  const { role } = await requireModeratorPage()
  if (role !== 'owner') redirect('/admin/settings?problem=forbidden')
  const locale = await adminLocale()
  const { transfer: text } = moderation[locale]
  return (
    <>
      <h1>{text.title}</h1>
      <section className="admin-part">
        <h2>{text.exportTitle}</h2>
        <p className="lead">{text.exportText}</p>
        <form method="post" action="/api/admin/comments/export" className="mod-pages">
          <button className="button">{text.exportButton}</button>
        </form>
      </section>
      <section className="admin-part">
        <h2>{text.importTitle}</h2>
        <p className="lead">{text.importText}</p>
        <ImportForm locale={locale} problems={problemTexts(locale)} />
      </section>
    </>
  )
}
