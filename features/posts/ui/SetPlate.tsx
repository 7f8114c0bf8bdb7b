import { Box } from '@/components/drawing/Box'

const shown = 5

/** A set of sheets lying on each other, as many as there are, up to five. */
export function SetPlate({ sheets }: { sheets: number }) {
  const count = Math.min(sheets, shown)
  const [left, top] = [64 - count * 4, 56 + count * 3]
  return (
    <svg className="plate" viewBox="0 0 272 184" aria-hidden="true">
      <path className="ink-thin" d="M.5.5h271v183H.5z" />
      {Array.from({ length: count }, (_, index) => count - 1 - index).map((back) => (
        <Box key={back} x={left + back * 16} y={top - back * 10} width={128} height={88} />
      ))}
      <path className="ink-thin" d={`M${left + 12} ${top + 20}h72m-72 14h92m-92 14h56`} />
      <path className="ink-thin" d={`M${left + 88} ${top + 88}v-22h40`} />
      <path className="ink-signal" d={`M${left} ${top + 100}h128`} />
    </svg>
  )
}
