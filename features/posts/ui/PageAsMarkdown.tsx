import { Icon } from '@/components/ui/Icon'
import { messagesOf } from '@/lib/messages/messages-of'
import type { PostSummary } from '../model'

/** The article as a Markdown file: a link, and a button that copies it for those who have scripts. */
export function PageAsMarkdown({ post: { locale, slug } }: { post: PostSummary }) {
  const text = messagesOf(locale).found.page
  return (
    <copy-page data-done={text.copied} data-failed={text.copyFailed}>
      <button type="button">
        <Icon name="copy" />
        {text.copy}
      </button>
      <a href={`/${locale}/posts/${slug}.md`} type="text/markdown">
        {text.view}
      </a>
      <span role="status" />
    </copy-page>
  )
}
