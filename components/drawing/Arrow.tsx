type Props = {
  /** Corners of the way, in the units of the drawing; the head is at the last one. */
  points: [number, number][]
  className?: 'ink' | 'ink-dashed' | 'ink-steel' | 'ink-signal'
}

const head = 7

/** A straight-lined arrow with an open head, which is whole though the way is dashed. */
export function Arrow({ points, className = 'ink' }: Props) {
  const [tipX, tipY] = points.at(-1) ?? [0, 0]
  const [fromX, fromY] = points.at(-2) ?? [0, 0]
  const angle = Math.atan2(tipY - fromY, tipX - fromX)
  const wing = (turn: number) =>
    `${(tipX - head * Math.cos(angle + turn)).toFixed(1)} ${(tipY - head * Math.sin(angle + turn)).toFixed(1)}`
  const way = points.map(([x, y]) => `${x} ${y}`).join('L')
  const tip = `M${wing(0.5)}L${tipX} ${tipY}L${wing(-0.5)}`
  if (className !== 'ink-dashed') return <path className={className} d={`M${way}${tip}`} />
  return (
    <>
      <path className={className} d={`M${way}`} />
      <path className="ink" d={tip} />
    </>
  )
}
