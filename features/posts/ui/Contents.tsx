import { messagesOf } from '@/lib/messages/messages-of'
import type { Heading, Post } from '../model'

type Section = Heading & { parts: Heading[] }

/** Headings of level 2 with those of level 3 that follow them. */
function sectionsOf(headings: Heading[]): Section[] {
  const sections: Section[] = []
  for (const heading of headings) {
    const last = sections.at(-1)
    if (heading.depth === 3 && last) last.parts.push(heading)
    else sections.push({ ...heading, parts: [] })
  }
  return sections
}

function Entry({ id, text }: Heading) {
  return (
    <a href={`#${id}`}>
      <span>{text}</span>
    </a>
  )
}

/**
 * The sections of an article: folded up on small screens, beside the text on wide ones (toc.css opens it there,
 * without a script and before anything is painted). An island marks the section that is being read.
 */
export function Contents({ post }: { post: Post }) {
  const { contents } = messagesOf(post.locale).post
  return (
    <details className="toc">
      <summary>{contents}</summary>
      <nav aria-label={contents}>
        <ol>
          {sectionsOf(post.headings).map((section) => (
            <li key={section.id}>
              <Entry {...section} />
              {section.parts.length > 0 && (
                <ol>
                  {section.parts.map((part) => (
                    <li key={part.id}>
                      <Entry {...part} />
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </nav>
    </details>
  )
}
