import { messagesOf } from '@/lib/messages/messages-of'
import type { Post } from '../model'
import type { WaysOn } from '../ways-on'
import { PostLines } from './PostLines'
import { SeriesProgress } from './SeriesProgress'
import { SheetStrip } from './SheetStrip'

type Props = { post: Post; ways: WaysOn }

function Place({ post, series }: { post: Post; series: NonNullable<WaysOn['series']> }) {
  const { series: text } = messagesOf(post.locale).finding
  return (
    <div className="series-place">
      <p>
        <a href={`/${post.locale}/series/${series.slug}`}>{text.of(series.title)}</a>
      </p>
      <SheetStrip posts={series.posts} current={post} />
      <p className="label">
        {post.series && <span>{text.position(post.series.position, post.series.total)}</span>}
        <SeriesProgress posts={series.posts} />
      </p>
    </div>
  )
}

function Neighbour({ post, label, rel }: { post: Post | undefined; label: string; rel: 'prev' | 'next' }) {
  if (!post) return null
  return (
    <a className={rel} rel={rel} href={`/${post.locale}/posts/${post.slug}`}>
      <span className="label">{label}</span>
      <span>{post.title}</span>
    </a>
  )
}

/** The ways on from the end of an article: its series, the articles before and after, what is related. */
export function PostEnd({ post, ways: { series, previous, next, related } }: Props) {
  const { end } = messagesOf(post.locale).finding
  const shared = new Map(related.map((each) => [each.post, each.shared]))
  return (
    <section className="post-end" aria-labelledby="post-end">
      <h2 id="post-end" className="label">
        {end.title}
      </h2>
      {series && <Place post={post} series={series} />}
      {(previous ?? next) && (
        <nav className="neighbours" aria-label={series ? series.title : end.title}>
          <Neighbour post={previous} label={series ? end.previous : end.older} rel="prev" />
          <Neighbour post={next} label={series ? end.next : end.newer} rel="next" />
        </nav>
      )}
      {related.length > 0 && (
        <>
          <h3 className="label">{end.related}</h3>
          <PostLines
            locale={post.locale}
            posts={related.map((each) => each.post)}
            note={(each) => shared.get(each)?.join(' · ') || end.sameSeries}
          />
        </>
      )}
    </section>
  )
}
