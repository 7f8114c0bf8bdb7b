import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { findPerson } from '@/features/comments/moderation/repository/person'
import { messagesOf } from '@/lib/messages/messages-of'
import { moderation } from '@/lib/messages/moderation'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { adminLocale } from '../../locale'
import { problemTexts } from '../../problems'
import { first, type Query } from '../../query'
import { EraseForm } from './EraseForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: moderation[await adminLocale()].erase.title }
}

/** For owners: everything of one person, and its end. */
export default async function ErasePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { role } = await requireModeratorPage()
  if (role !== 'owner') redirect('/admin/people?problem=forbidden')
  const [locale, query] = await Promise.all([adminLocale(), searchParams])
  const { erase: text } = moderation[locale]
  const typed = (name: string) => first(query, name)?.trim() ?? ''
  const [email, name, comment] = [typed('email'), typed('name'), typed('comment')]
  const login = typed('login').replace(/^@/, '')
  const id = z.uuid().toLowerCase().safeParse(comment)
  const asked = Boolean(email || name || comment || login)
  const person = asked && (await withDeadline(findPerson({ email, name, comment: id.data, login })))
  const nobody = messagesOf(locale).problems.nobody_found
  return (
    <>
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <form method="get" action="/admin/people/erase" className="mod-search">
        <label>
          <span>{text.email}</span>
          <input name="email" defaultValue={email} autoComplete="off" inputMode="email" />
        </label>
        <label>
          <span>{text.name}</span>
          <input name="name" defaultValue={name} autoComplete="off" />
        </label>
        <label>
          <span>{text.login}</span>
          <input name="login" defaultValue={login} autoComplete="off" />
        </label>
        <label>
          <span>{text.comment}</span>
          <input name="comment" defaultValue={comment} autoComplete="off" />
        </label>
        <p className="mod-search-end">
          <button className="button">{text.find}</button>
        </p>
      </form>
      {asked && !person && (
        <p className="mod-empty">
          <strong>{nobody.title}</strong> {nobody.detail}
        </p>
      )}
      <EraseForm person={person || undefined} login={login} locale={locale} problems={problemTexts(locale)} />
    </>
  )
}
