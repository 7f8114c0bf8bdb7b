import { headPath, wayPath, type Corner } from '@/lib/drawing/arrow-path'

type Props = {
  /** Corners of the way, in the units of the drawing; the head is at the last one. */
  points: Corner[]
  className?: 'ink' | 'ink-dashed' | 'ink-steel' | 'ink-signal'
}

/** A straight-lined arrow with an open head, which is whole though the way is dashed. */
export function Arrow({ points, className = 'ink' }: Props) {
  if (className !== 'ink-dashed') return <path className={className} d={wayPath(points) + headPath(points)} />
  return (
    <>
      <path className={className} d={wayPath(points)} />
      <path className="ink" d={headPath(points)} />
    </>
  )
}
