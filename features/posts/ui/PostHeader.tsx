import { Day } from '@/components/ui/Day'
import { languageTags } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { PostSummary } from '../model'
import { UnpublishedMark } from './UnpublishedMark'
import { sheetNumber } from './sheet-number'

/** Number, title, summary and the title block of an article. Counts are filled in by their islands. */
export function PostHeader({ post }: { post: PostSummary }) {
  const { home, post: text } = messagesOf(post.locale)
  return (
    <header className="post-head" lang={languageTags[post.locale]}>
      <p className="sheet-number">
        {home.sheet} {sheetNumber(post.sheet)}
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
        <div>
          <dt>{text.tags}</dt>
          <dd>{post.tags.join(' · ')}</dd>
        </div>
      </dl>
    </header>
  )
}
