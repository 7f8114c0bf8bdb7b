import { Arrow } from '@/components/drawing/Arrow'
import { Box } from '@/components/drawing/Box'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/**
 * The page that links in mails lead to, not filled yet: features/comments/notices/page.ts puts in what it asks or says.
 * Nothing happens before a button is pressed: mail programs and scanners open every link.
 */
export function NoticeSheet({ locale }: { locale: Locale }) {
  const { notices } = messagesOf(locale)
  return (
    <div className="hero notice-sheet" data-part="notice-sheet">
      <div>
        <h1 data-part="title">{notices.page.confirmTitle}</h1>
        <p className="mt-3" data-part="text" />
        <form method="post" data-part="form" hidden>
          <button className="button" data-part="yes" />
          <button className="button quiet" name="scope" value="all" data-part="never" hidden />
        </form>
        <p className="mt-4" data-part="home" hidden>
          <a className="button quiet" href={`/${locale}`}>
            {notices.page.home}
          </a>
        </p>
      </div>
      <svg viewBox="0 0 720 240" aria-hidden="true">
        <Box x={60} y={84} width={160} height={96} kind="container" />
        <Box x={500} y={84} width={160} height={96} />
        <path className="ink" d="M500 84l80 56 80-56" />
        <Arrow
          points={[
            [240, 132],
            [480, 132],
          ]}
          className="ink-signal"
        />
        <path className="ink" d="M20 180h680" />
      </svg>
    </div>
  )
}
