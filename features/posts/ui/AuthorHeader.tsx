import { Day } from '@/components/ui/Day'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { AuthorInLocale } from '../authors'
import type { PostSummary } from '../model'
import { ListHeader } from './ListHeader'

type Props = { locale: Locale; author: AuthorInLocale; posts: PostSummary[] }

/** Who somebody is, how much of them is here, and where else to find them. */
export function AuthorHeader({ locale, author, posts }: Props) {
  const { author: text } = messagesOf(locale).finding
  const { slug, name, bio, links } = author
  const first = posts.at(-1)
  return (
    <ListHeader
      locale={locale}
      trail={[{ label: name, href: `/${locale}/authors/${slug}` }]}
      title={name}
      lead={bio}
    >
      <dl className="title-block">
        <div>
          <dt>{text.articles}</dt>
          <dd>{posts.length}</dd>
        </div>
        <div>
          <dt>{text.since}</dt>
          <dd>{first && <Day day={first.publishedAt} locale={locale} />}</dd>
        </div>
        {links.length > 0 && (
          <div className="wide">
            <dt>{text.links}</dt>
            <dd className="links">
              {links.map(({ label, url }) => (
                <a key={url} href={url} rel="me">
                  {label}
                </a>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </ListHeader>
  )
}
