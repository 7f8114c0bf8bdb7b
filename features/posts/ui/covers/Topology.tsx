import { Arrow } from '@/components/drawing/Arrow'
import { Box } from '@/components/drawing/Box'

/** A way in, three replicas, a database. */
export function Topology() {
  return (
    <>
      <Box x={8} y={72} width={48} height={36} className="fill-sunken" />
      {[0, 1, 2].map((n) => (
        <g key={n}>
          <Box x={96} y={20 + n * 52} width={72} height={38} kind="container" />
          <Arrow
            points={[
              [56, 90],
              [76, 90],
              [76, 39 + n * 52],
              [94, 39 + n * 52],
            ]}
          />
        </g>
      ))}
      <Box x={208} y={64} width={56} height={52} kind="container" className="fill-signal" />
      <Arrow
        points={[
          [168, 90],
          [206, 90],
        ]}
      />
      <path className="ink-thin" d="M208 132h56M208 128v8M264 128v8" />
    </>
  )
}
