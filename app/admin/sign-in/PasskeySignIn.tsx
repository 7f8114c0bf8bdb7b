'use client'

import { useSyncExternalStore, useState } from 'react'
import { hasPasskeys, usePasskey as askDevice } from '../passkey-browser'
import { postJson, Refused } from '../post-json'

type Props = {
  /** Where to go then. */
  next: string
  text: Record<'or' | 'button' | 'waiting' | 'cancelled' | 'failed', string>
}

const never = () => () => undefined

/** The button that signs in without a password; it is there only where the browser can. */
export function PasskeySignIn({ next, text }: Props) {
  const isPossible = useSyncExternalStore(never, hasPasskeys, () => false)
  const [status, setStatus] = useState('')
  if (!isPossible) return null

  async function signIn() {
    setStatus(text.waiting)
    try {
      const response = await askDevice()
      await postJson('/api/auth/passkeys/sign-in', { response, next })
      location.assign(next)
    } catch (error) {
      if (error instanceof Refused) setStatus(error.message)
      // NotAllowedError: cancelled, timed out, or there is no passkey for this site.
      else setStatus(error instanceof DOMException ? text.cancelled : text.failed)
    }
  }

  return (
    <div className="admin-passkey">
      <p className="label">{text.or}</p>
      <button className="button quiet" type="button" onClick={() => void signIn()}>
        {text.button}
      </button>
      <p role="status">{status}</p>
    </div>
  )
}
