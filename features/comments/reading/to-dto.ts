import 'server-only'
import { env } from '@/lib/server/env'
import { log } from '@/lib/server/log'
import { signingKey } from '@/lib/server/signing-key/signing-key'
import { withoutDirectionControls } from '@/lib/text-safety'
import { avatarOf } from '../avatar'
import { anchorDto } from '../lines/anchor-dto'
import { renderComment, rendererVersion } from '../markdown'
import type { Comment } from '../model'
import { permalinkOf } from '../permalink'
import type { CommentDto } from '../schema'
import { depthOf, threadOf } from '../threading/path'
import { bodiesOf, keepHtml } from './repository'

const noReactions = { useful: 0, works: 0, fails: 0 }

/** Renders anew what another renderer made, and keeps it: the first reader of a new release does that once. */
async function currentHtml(comments: readonly Comment[]): Promise<Map<string, string>> {
  const stale = comments.filter(
    ({ status, renderer }) => status !== 'deleted' && renderer !== rendererVersion,
  )
  const bodies = await bodiesOf(stale.map(({ id }) => id))
  const html = new Map<string, string>()
  for (const [id, body] of bodies) {
    const rendered = await renderComment(body)
    html.set(id, rendered)
    // Reading goes on when it cannot be kept: the next reader renders it again.
    await keepHtml(id, body, rendered, rendererVersion).catch((error: unknown) =>
      log().warn({ err: error }, 'rendered comment not kept'),
    )
  }
  return html
}

function verifiedDto(login: string | null): CommentDto['verified'] {
  return login === null ? null : { provider: 'github', login, url: `${env().GITHUB_URL}/${login}` }
}

/** Whose comment it is to whom: to its writer a comment that waits, or was taken for spam, is pending. */
export type Viewer = 'public' | 'writer'

function stateOf({ status }: Comment, viewer: Viewer): CommentDto['state'] {
  if (status === 'visible') return 'visible'
  return viewer === 'writer' && (status === 'pending' || status === 'spam') ? 'pending' : 'deleted'
}

/**
 * Comments as readers get them.
 * @param slug what the article is called now, in addresses
 */
export async function toDtos(
  comments: readonly Comment[],
  slug: string,
  viewer: Viewer = 'public',
): Promise<CommentDto[]> {
  const html = await currentHtml(comments)
  const secret = comments.length > 0 ? await signingKey('avatar') : new Uint8Array()
  return comments.map((comment) => {
    const { id, number, parentId, parentNumber, locale, path, useful, works, fails } = comment
    const state = stateOf(comment, viewer)
    const isGone = state === 'deleted'
    const depth = depthOf(path)
    return {
      id,
      number,
      parentId,
      parentNumber,
      depth,
      threadNumber: threadOf(path),
      replies: depth === 0 ? comment.replies : 0,
      moreReplies: null,
      state,
      locale,
      name: isGone ? '' : withoutDirectionControls(comment.authorName),
      verified: isGone ? null : verifiedDto(comment.verifiedLogin),
      html: isGone ? '' : (html.get(id) ?? comment.bodyHtml),
      avatar: isGone
        ? avatarOf({ authorName: '', authorEmail: null, owner: null }, secret)
        : avatarOf(comment, secret),
      reactions: isGone ? noReactions : { useful, works, fails },
      createdAt: comment.createdAt.toISOString(),
      editedAt: isGone ? null : (comment.editedAt?.toISOString() ?? null),
      url: permalinkOf(locale, slug, number),
      anchor: isGone ? null : anchorDto(comment.anchor, slug, locale),
    }
  })
}
