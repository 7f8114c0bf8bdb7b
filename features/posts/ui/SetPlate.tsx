import { Box } from '@/components/drawing/Box'

const shown = 5

/** A set of sheets lying on each other, as many as there are, up to five. */
export function SetPlate({ sheets }: { sheets: number }) {
  const count = Math.min(sheets, shown)
  return (
    <svg className="plate" viewBox="0 0 272 184" aria-hidden="true">
      <path className="ink-thin" d="M.5.5h271v183H.5z" />
      {Array.from({ length: count }, (_, index) => {
        const back = count - 1 - index
        return (
          <Box
            key={index}
            x={64 + back * 16 - count * 4}
            y={56 - back * 10 + count * 3}
            width={128}
            height={88}
          >
            {back === 0 && (
              <path
                className="ink-thin"
                d={`M${76 - count * 4} ${74 + count * 3}h72m-72 14h92m-92 14h56m24 18h40v24`}
              />
            )}
          </Box>
        )
      })}
      <path className="ink-signal" d={`M${64 - count * 4} ${156 + count * 3}h128`} />
    </svg>
  )
}
