import { Day } from '@/components/ui/Day'
import { languageTags } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { PostSummary } from '../model'
import { UnpublishedMark } from './UnpublishedMark'
import { sheetNumber } from './sheet-number'

type Named = { slug: string; name: string }

type Props = {
  post: PostSummary
  authors: Named[]
  /** The title of the series that the article belongs to. */
  seriesTitle?: string | undefined
}

/** Number, title, summary and the title block of an article. Counts are filled in by their islands. */
export function PostHeader({ post, authors, seriesTitle }: Props) {
  const { finding, home, post: text } = messagesOf(post.locale)
  const { series } = post
  return (
    <header className="post-head" lang={languageTags[post.locale]}>
      <p className="sheet-number">
        {home.sheet} {sheetNumber(post.sheet)}
        {series && seriesTitle && (
          <>
            {' · '}
            <a href={`/${post.locale}/series/${series.slug}`}>{seriesTitle}</a>{' '}
            {finding.series.position(series.position, series.total)}
          </>
        )}
        <UnpublishedMark post={post} />
      </p>
      <h1>{post.title}</h1>
      <p className="lead">{post.summary}</p>
      <dl className="title-block">
        <div>
          <dt>{post.updatedAt ? text.updated : text.published}</dt>
          <dd>
            <Day day={post.updatedAt ?? post.publishedAt} locale={post.locale} />
          </dd>
        </div>
        <div>
          <dt>{text.reading}</dt>
          <dd>{text.minutes(post.readingMinutes)}</dd>
        </div>
        <div>
          <dt>{text.views}</dt>
          <dd>
            <view-counter data-slug={post.slug}>–</view-counter>
          </dd>
        </div>
        <div>
          <dt>{text.comments}</dt>
          <dd>
            <a href="#discussion">
              <post-stats data-slug={post.slug}>
                <span data-count="comments">–</span>
              </post-stats>
            </a>
          </dd>
        </div>
        <div className="wide">
          <dt>{finding.author.by}</dt>
          <dd className="links">
            {authors.map(({ slug, name }) => (
              <a key={slug} href={`/${post.locale}/authors/${slug}`} rel="author">
                {name}
              </a>
            ))}
          </dd>
        </div>
        <div className="wide">
          <dt>{text.tags}</dt>
          <dd className="links">
            {post.tags.map((tag) => (
              <a key={tag} href={`/${post.locale}/tags/${tag}`} rel="tag">
                {tag}
              </a>
            ))}
          </dd>
        </div>
      </dl>
    </header>
  )
}
