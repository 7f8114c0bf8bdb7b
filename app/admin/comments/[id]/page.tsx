import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { isWriterBlocked } from '@/features/comments/moderation/repository/blocks'
import { readOne } from '@/features/comments/moderation/repository/one'
import { CommentList } from '@/features/comments/moderation/ui/CommentList'
import { moderation } from '@/lib/messages/moderation'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { History } from '../../History'
import { listed } from '../../listed'
import { adminLocale } from '../../locale'
import { Outcome } from '../../Outcome'
import { problemTexts } from '../../problems'
import { first, type Query } from '../../query'
import { Brief } from './Brief'
import { BlockForm, EditForm, NoteForm } from './TextForms'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

async function find(params: Props['params']) {
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) return undefined
  const [found, isBlocked] = await withDeadline(Promise.all([readOne(id.data), isWriterBlocked(id.data)]))
  return found && { ...found, isBlocked }
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: moderation[await adminLocale()].comments }
}

/** One comment with everything that is known about it. */
export default async function CommentPage({ params, searchParams }: Props) {
  await requireModeratorPage()
  const [locale, query, found] = await Promise.all([adminLocale(), searchParams, find(params)])
  if (!found) notFound()
  const text = moderation[locale]
  const { comment, thread, others, history, isBlocked } = found
  const back = `/admin/comments/${comment.id}`
  const problems = problemTexts(locale)
  return (
    <>
      <h1>{text.one.title(comment.name, String(comment.number))}</h1>
      <Outcome query={query} back={back} locale={locale} />
      <CommentList
        key={`${comment.status} ${comment.bodyVersion} ${comment.note}`}
        comments={listed([comment], locale)}
        locale={locale}
        back={back}
        alone
      />
      <section className="admin-part mod-forms mod-columns">
        <EditForm
          comment={comment}
          locale={locale}
          editing={first(query, 'edit') !== undefined}
          problems={problems}
        />
        <div className="mod-forms">
          <NoteForm comment={comment} locale={locale} problems={problems} />
          {isBlocked ? (
            <p>
              {text.one.blocked} <a href="/admin/people">{text.people}</a>
            </p>
          ) : (
            <BlockForm comment={comment} locale={locale} problems={problems} />
          )}
        </div>
      </section>
      {thread.length > 1 && (
        <section className="admin-part">
          <h2>{text.one.thread}</h2>
          <Brief comments={thread} here={comment.id} locale={locale} />
        </section>
      )}
      <section className="admin-part">
        <h2>{text.one.others}</h2>
        {others.length > 0 ? (
          <>
            <Brief comments={others} locale={locale} />
            <p>
              <a href={`/admin/comments?writer=${comment.id}`}>{text.one.allOthers}</a>
            </p>
          </>
        ) : (
          <p className="hint">{text.empty.others}</p>
        )}
      </section>
      <section className="admin-part">
        <h2>{text.one.history}</h2>
        {history.length > 0 ? (
          <History rows={history} locale={locale} of={false} />
        ) : (
          <p className="hint">{text.empty.history}</p>
        )}
      </section>
    </>
  )
}
