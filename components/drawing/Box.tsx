import type { ReactNode } from 'react'
import { castingsPath } from '@/lib/drawing/castings'

type Props = {
  x: number
  y: number
  width: number
  height: number
  /** Written in the middle. */
  label?: string | undefined
  /** Under the label, smaller. */
  note?: string | undefined
  /** What it is: a container has corner castings, a dashed box is virtual or not running. */
  kind?: 'box' | 'container' | 'dashed'
  /** Set in the monospaced face: names of programs and objects. */
  mono?: boolean
  className?: string
  children?: ReactNode
}

/** A ruled box of the site's drawing language, in the units of the drawing it stands in. */
export function Box(props: Props) {
  const { x, y, width, height, label, note, kind = 'box', mono, className = 'fill-paper', children } = props
  const middle = y + height / 2 + 5
  return (
    <g>
      <rect className={className} x={x} y={y} width={width} height={height} />
      <rect className={kind === 'dashed' ? 'ink-dashed' : 'ink'} x={x} y={y} width={width} height={height} />
      {kind === 'container' && <path className="fill-ink" d={castingsPath(x, y, width, height)} />}
      {label && (
        <text className={mono ? 'mono' : undefined} x={x + width / 2} y={note ? middle - 9 : middle}>
          {label}
        </text>
      )}
      {note && (
        <text className="soft" x={x + width / 2} y={middle + 10}>
          {note}
        </text>
      )}
      {children}
    </g>
  )
}
