import { Box } from '@/components/drawing/Box'
import { Arrow } from '@/components/drawing/Arrow'

function Stacks() {
  return (
    <>
      {[0, 1, 2].map((n) => (
        <Box key={n} x={12 + n * 84} y={40 + n * 12} width={72} height={44} kind="container" />
      ))}
      <path className="ink-signal" d="M4 122h264" />
      <Box x={12} y={130} width={240} height={26} className="fill-sunken" />
      <path className="ink-thin" d="M12 170h240M12 166v8M252 166v8" />
    </>
  )
}

function Topology() {
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

function Blank() {
  return <Box x={92} y={64} width={88} height={54} kind="container" />
}

const covers: Record<string, () => React.JSX.Element> = {
  'node-mysql-dockerfile-compose-kubernetes': Topology,
  'what-container-orchestration-is': Stacks,
}

/** A small plate of an article's own topology, for lists. It says nothing that the title does not. */
export function Cover({ slug }: { slug: string }) {
  const Plate = covers[slug] ?? Blank
  return (
    <svg className="plate" viewBox="0 0 272 184" aria-hidden="true">
      <path className="ink-thin" d="M.5.5h271v183H.5z" />
      <Plate />
    </svg>
  )
}
