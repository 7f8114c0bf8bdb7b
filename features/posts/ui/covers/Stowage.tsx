import { Box } from '@/components/drawing/Box'
import { stowage } from './stowage'

/** A deck of containers that an article's name decides, for articles without a plate of their own. */
export function Stowage({ slug }: { slug: string }) {
  const boxes = stowage(slug)
  return (
    <>
      {boxes.map(({ x, y, width, height, isSignal }) => (
        <Box
          key={`${x} ${y}`}
          x={x}
          y={y}
          width={width}
          height={height}
          kind="container"
          className={isSignal ? 'fill-signal' : 'fill-paper'}
        />
      ))}
      <path className="ink" d="M16 152h240" />
      <path className="ink-thin" d="M16 166h240M16 162v8M256 162v8" />
    </>
  )
}
