import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { actionOf, type KeyAction } from './keys'

const never = () => () => {}

/**
 * Calls `act` for every key of the list that is pressed anywhere on the page, while nobody types.
 * @returns whether keys are heard: not before the page's script has come
 */
export function useKeys(act: (action: KeyAction) => void): boolean {
  const heard = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
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
  return heard
}
