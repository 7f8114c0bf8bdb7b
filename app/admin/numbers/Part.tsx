import type { ReactNode } from 'react'
import type { Table } from '@/features/numbers/schema'
import { messagesOf } from '@/lib/messages/messages-of'
import { adminLocale } from '../locale'

type Props = {
  id: Table
  title: string
  hint?: string
  /** The query of the page: the range, and the article. */
  query: Record<string, string>
  children: ReactNode
}

/** A part of the numbers with a way to its file. */
export async function Part({ id, title, hint, query, children }: Props) {
  const { numbers: text } = messagesOf(await adminLocale())
  const file = new URLSearchParams({ table: id, ...query })
  return (
    <section className="admin-part" aria-labelledby={id}>
      <div className="numbers-head">
        <h2 id={id}>{title}</h2>
        <a href={`/admin/numbers/csv?${file}`} aria-describedby={id} download>
          {text.csv}
        </a>
      </div>
      {hint && <p className="hint">{hint}</p>}
      {children}
    </section>
  )
}
