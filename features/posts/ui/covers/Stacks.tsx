import { Box } from '@/components/drawing/Box'

/** Containers on one line, a machine below. */
export function Stacks() {
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
