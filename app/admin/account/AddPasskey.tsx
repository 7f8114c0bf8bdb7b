'use client'

import { useState, useSyncExternalStore, type FormEvent } from 'react'
import { hasPasskeys, makePasskey } from '../passkey-browser'
import { postJson, Refused } from '../post-json'

type Props = { text: Record<'name' | 'placeholder' | 'add' | 'unsupported' | 'waiting' | 'failed', string> }

const never = () => () => undefined

/** Makes a passkey on this device and shows the account again. */
export function AddPasskey({ text }: Props) {
  const isPossible = useSyncExternalStore(never, hasPasskeys, () => undefined)
  const [status, setStatus] = useState('')
  if (isPossible === undefined) return null
  if (!isPossible) return <p className="hint">{text.unsupported}</p>

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = new FormData(event.currentTarget).get('name')
    setStatus(text.waiting)
    try {
      const response = await makePasskey()
      await postJson('/api/auth/passkeys', { action: 'add', name, response })
      location.assign('/admin/account?done=passkey_added')
    } catch (error) {
      setStatus(error instanceof Refused ? error.message : text.failed)
    }
  }

  return (
    <form className="admin-form" onSubmit={(event) => void add(event)}>
      <div className="field">
        <label htmlFor="passkey-name">{text.name}</label>
        <input id="passkey-name" name="name" required maxLength={80} placeholder={text.placeholder} />
      </div>
      <button className="button quiet" type="submit">
        {text.add}
      </button>
      <p role="status">{status}</p>
    </form>
  )
}
