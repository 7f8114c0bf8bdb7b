import type { CommentDto } from '@/features/comments/schema'
import { RequestFailed, type DiscussionApi, type Draft } from './api'
import { wantsNotices } from './notices'
import { part } from '../part'

/**
 * Sends comments together with what tells people from machines: a field that only machines fill in, when the
 * form was first used, and, if the server asks for it, the solution of a puzzle.
 */
export function deliverer(form: HTMLFormElement, api: DiscussionApi) {
  const website = form.elements.namedItem('website') as HTMLInputElement
  let ticket: string | undefined

  async function fetchTicket() {
    // Without one the comment is taken all the same, only with more suspicion.
    ticket = (await api.ticket().catch(() => undefined))?.ticket
  }

  async function solve(challenge: unknown): Promise<string> {
    const { solveChallenge } = await import('./challenge')
    const status = part(form, 'form-status')
    return solveChallenge(challenge, (progress) => {
      const percent = String(Math.round(progress * 100))
      status.textContent = (form.dataset.challenge ?? '').replace('{n}', percent)
    })
  }

  form.addEventListener('focusin', () => void fetchTicket(), { once: true })

  return async (draft: Draft, key: string): Promise<CommentDto> => {
    const signals = () => ({
      website: website.value,
      ...(ticket !== undefined && { ticket }),
      ...(wantsNotices(form) && { notify: true as const }),
    })
    try {
      return await api.send(draft, key, signals())
    } catch (error) {
      const failure = error instanceof RequestFailed ? error.failure : undefined
      if (failure?.code !== 'challenge_required') throw error
      return api.send(draft, key, { ...signals(), solution: await solve(failure.challenge) })
    }
  }
}
