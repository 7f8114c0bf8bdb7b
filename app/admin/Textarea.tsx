'use client'

import { useState, useSyncExternalStore, type ComponentProps } from 'react'

type Props = Omit<ComponentProps<'textarea'>, 'defaultValue' | 'value' | 'id'> & {
  id: string
  defaultValue: string
}

const never = () => () => {}

function typedInto(id: string): string | undefined {
  if (typeof document === 'undefined') return undefined
  const field = document.getElementById(id)
  return field instanceof HTMLTextAreaElement ? field.value : undefined
}

/**
 * A textarea that keeps what was typed before the script came. Of one that it takes over, react-dom 19 sets the value
 * to the server's text again (`initTextarea`), unless the text that it is given is another: so it is given what was typed.
 */
export function Textarea({ id, defaultValue, ...rest }: Props) {
  const isTakenOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [typed, setTyped] = useState(() => (isTakenOver ? typedInto(id) : undefined))
  const [given, setGiven] = useState(defaultValue)
  if (given !== defaultValue) {
    setGiven(defaultValue)
    setTyped(undefined)
  }
  return <textarea id={id} defaultValue={typed ?? defaultValue} {...rest} />
}
