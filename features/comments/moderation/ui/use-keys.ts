import { useEffect, useEffectEvent } from 'react'
import { actionOf, type KeyAction } from './keys'

/** Calls `act` for every key of the list that is pressed anywhere on the page, while nobody types. */
export function useKeys(act: (action: KeyAction) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = actionOf(event)
    if (!action) return
    event.preventDefault()
    act(action)
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
