import { Icon, type IconName } from '@/components/ui/Icon'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { reactionKinds, type ReactionKind } from '../schema'

const icons: Record<ReactionKind, IconName> = {
  useful: 'thumbs-up',
  works: 'circle-check',
  fails: 'circle-x',
}

/**
 * Marks that readers can set. Without JavaScript they are counts: a form for each mark of each comment would
 * weigh more than all the text, and a mark is nothing that must not be lost.
 * @param quiet shows the name of a mark to screen readers and pointers only
 */
export function ReactionButtons({ locale, quiet = false }: { locale: Locale; quiet?: boolean }) {
  const { reactions } = messagesOf(locale).thread
  return reactionKinds.map((kind) => (
    <button
      key={kind}
      type="button"
      data-kind={kind}
      aria-pressed="false"
      disabled
      {...(quiet ? { title: reactions[kind], hidden: true } : {})}
    >
      <Icon name={icons[kind]} />
      <span className={quiet ? 'sr-only' : undefined}>{reactions[kind]}</span>
      <span data-part={kind} />
    </button>
  ))
}
