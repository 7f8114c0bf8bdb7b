import { newTicket } from '@/features/comments/abuse/ticket'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { signingKey } from '@/lib/server/signing-key/signing-key'

/** Asked for when a form is first used; sent along with the comment, it says how long somebody was writing. */
export async function GET(request: Request) {
  return answer(request, async () => json({ ticket: newTicket(await signingKey('ticket'), Date.now()) }))
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
