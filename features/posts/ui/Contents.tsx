import { messagesOf } from '@/lib/messages/messages-of'
import type { Post } from '../model'

/** The sections of an article; folded up on small screens until it is opened. */
export function Contents({ post }: { post: Post }) {
  const sections = post.headings.filter((heading) => heading.depth === 2)
  return (
    <details className="toc" open>
      <summary>{messagesOf(post.locale).post.contents}</summary>
      <nav aria-label={messagesOf(post.locale).post.contents}>
        <ol>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>
                <span>{section.text}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  )
}
