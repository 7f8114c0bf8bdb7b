import { Day } from '@/components/ui/Day'
import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { PostSummary } from '../model'
import type { OlderTranslation, SectionName } from '../translation-state'

type ListProps = {
  label: string
  sections: SectionName[]
  /** The page with these sections, and its language. */
  page: string
  language: Locale
  introduction: string
}

function SectionList({ label, sections, page, language, introduction }: ListProps) {
  if (sections.length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      {sections.map(({ id, title }) => (
        <dd key={id}>
          <a href={`${page}#${id || 'content'}`} {...(id ? { lang: languageTags[language] } : {})}>
            {title || introduction}
          </a>
        </dd>
      ))}
    </div>
  )
}

type Props = { post: Pick<PostSummary, 'locale' | 'slug'>; by: OlderTranslation | undefined }

/** Above a translation that is older than its original: by how much, where, and a way there. */
export function OlderNotice({ post, by }: Props) {
  if (!by) return null
  const { translation: text } = messagesOf(post.locale)
  const { changed, added, removed, total, of, updatedAt } = by
  const original = { page: `/${of}/posts/${post.slug}`, language: of, introduction: text.introduction }
  return (
    <aside className="callout older" data-kind="warning" aria-labelledby="older">
      <p id="older">{text.olderTitle}</p>
      <p>
        {[
          changed.length > 0 && text.changed(changed.length, total),
          added.length > 0 && text.added(added.length),
          removed.length > 0 && text.removed(removed.length),
        ]
          .filter(Boolean)
          .join(post.locale === 'zh' ? '' : ' ')}{' '}
        {text.updated} <Day day={updatedAt} locale={post.locale} />
        {post.locale === 'zh' ? '。' : '.'}
      </p>
      <dl>
        <SectionList label={text.changedSections} sections={changed} {...original} />
        <SectionList label={text.addedSections} sections={added} {...original} />
        <SectionList
          label={text.removedSections}
          sections={removed}
          {...original}
          page=""
          language={post.locale}
        />
      </dl>
    </aside>
  )
}
