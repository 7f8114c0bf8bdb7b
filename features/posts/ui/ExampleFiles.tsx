import { messagesOf } from '@/lib/messages/messages-of'
import { listExamples } from '../examples'
import type { PostSummary } from '../model'

/** Every example file of an article, those that the text does not show included. */
export function ExampleFiles({ post }: { post: PostSummary }) {
  const files = listExamples(post.slug)
  if (files.length === 0) return null
  const { code } = messagesOf(post.locale)
  return (
    <details className="example-files">
      <summary>{code.allFiles(files.length)}</summary>
      <ul translate="no">
        {files.map((file) => (
          <li key={file}>
            <a href={`/examples/${post.slug}/${file}`} download>
              {file}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
