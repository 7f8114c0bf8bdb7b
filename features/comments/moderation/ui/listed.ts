import type { ModeratedComment } from '../model'

/** A comment in a list of /admin, with what only the site as a whole knows. */
export type ListedComment = ModeratedComment & {
  /** Title of its article; the slug of one that is not published now. */
  title: string
  /** Its permanent link; null when it cannot be seen there. */
  href: string | null
}
