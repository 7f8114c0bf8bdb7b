import type { Locale } from '@/lib/locale'

type Props = { locale: Locale; tags: { tag: string; posts: unknown[] }[] }

/** Every tag with the number of its articles, as the index at the end of a book. */
export function TagRegister({ locale, tags }: Props) {
  return (
    <ul className="tag-index">
      {tags.map(({ tag, posts }) => (
        <li key={tag}>
          <a href={`/${locale}/tags/${tag}`}>
            <span>{tag}</span> <span className="figures">{posts.length}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
