import { endMySessions } from '@/lib/server/auth/account'
import { requireModerator } from '@/lib/server/auth/session'
import { methodNotAllowed } from '@/lib/server/http/answer'
import { text } from '../text'
import { answerWrite } from '../write'

/** Ends one of one's own sessions (`session`), or all but this one. */
export async function POST(request: Request) {
  return answerWrite(request, {
    page: () => '/admin/account',
    work: async (fields) => {
      const moderator = await requireModerator(request.headers)
      const session = text(fields.session)
      await endMySessions(moderator, session)
      return { done: session ? 'session_ended' : 'sessions_ended' }
    },
  })
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
