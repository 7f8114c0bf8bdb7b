import { Box } from '@/components/drawing/Box'

type Kind = 'old' | 'new' | 'starting'

/** Pods of the steps 2, 3, 6 and 9 of the article's recording, those that are terminating left out. */
const steps: Kind[][] = [
  ['old', 'old', 'old', 'old'],
  ['old', 'old', 'old', 'starting', 'starting'],
  ['old', 'new', 'new', 'starting', 'starting'],
  ['new', 'new', 'new', 'new'],
]

const [side, gap, floor] = [22, 4, 156]

/** Four replicas replaced in waves, between the two bounds. */
export function Rollout() {
  return (
    <>
      {steps.map((pods, step) =>
        pods.map((kind, level) => (
          <Box
            key={`${step}.${level}`}
            x={44 + step * 56}
            y={floor - (level + 1) * (side + gap)}
            width={side}
            height={side}
            kind={kind === 'starting' ? 'dashed' : 'box'}
            className={kind === 'new' ? 'fill-signal' : 'fill-paper'}
          />
        )),
      )}
      <path className="ink" d={`M24 ${floor}h224`} />
      <path
        className="ink-thin"
        d={`M24 ${floor - 3 * (side + gap) - 1}h224M24 ${floor - 5 * (side + gap) - 2}h224`}
      />
    </>
  )
}
