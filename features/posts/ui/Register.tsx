import { Day } from '@/components/ui/Day'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Locale } from '@/lib/locale'
import type { PostSummary } from '../model'
import { Cover } from './Cover'
import { UnpublishedMark } from './UnpublishedMark'
import { sheetNumber } from './sheet-number'

/** The list of articles, as a register of drawings. */
export function Register({ locale, posts }: { locale: Locale; posts: PostSummary[] }) {
  const { finding, home, post: text } = messagesOf(locale)
  return (
    <section className="register" aria-labelledby="register">
      <h2 id="register" className="label">
        {home.register}
      </h2>
      <ol data-read-label={finding.series.read}>
        {posts.map((post) => (
          <li key={post.slug}>
            <p className="sheet-number">
              <span className="sr-only">{home.sheet} </span>
              {sheetNumber(post.sheet)}
              <UnpublishedMark post={post} />
            </p>
            <div>
              <h3 className="title">
                <a href={`/${locale}/posts/${post.slug}`}>{post.title}</a>
              </h3>
              <p className="summary">{post.summary}</p>
              <post-stats data-slug={post.slug}>
                <dl className="facts">
                  <div>
                    <dt>{text.published}</dt>
                    <dd>
                      <Day day={post.publishedAt} locale={locale} />
                    </dd>
                  </div>
                  <div>
                    <dt>{text.reading}</dt>
                    <dd>{text.minutes(post.readingMinutes)}</dd>
                  </div>
                  <div>
                    <dt>{text.views}</dt>
                    <dd data-count="views">–</dd>
                  </div>
                  <div>
                    <dt>{text.comments}</dt>
                    <dd data-count="comments">–</dd>
                  </div>
                </dl>
              </post-stats>
            </div>
            <div className="cover">
              <Cover slug={post.slug} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
