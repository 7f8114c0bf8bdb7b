import { Box } from './Box'

const keelBlocks = [0, 1, 2, 3, 4, 5, 6, 7]

/** The site's own plate: containers on the incline of a slipway, the next one going to the water. */
export function LaunchDrawing() {
  return (
    <svg viewBox="0 0 720 330" aria-hidden="true">
      <g transform="rotate(9 360 190)">
        <path className="ink" d="M20 210H700" />
        {keelBlocks.map((block) => (
          <path key={block} className="ink-thin" d={`M${44 + block * 72} 210v16h28v-16`} />
        ))}
        <Box x={60} y={150} width={120} height={60} kind="container" />
        <Box x={60} y={88} width={120} height={60} kind="container" />
        <Box x={186} y={150} width={120} height={60} kind="container" />
        <Box x={186} y={88} width={120} height={60} kind="container" />
        <Box x={312} y={150} width={120} height={60} kind="container" />
        <Box x={494} y={150} width={120} height={60} kind="container" className="fill-signal" />
        <path className="ink-thin" d="M60 66h372M60 60v12M432 60v12" />
        <path className="ink-signal" d="M632 180h52M676 174l8 6-8 6" />
        {[84, 108, 132, 156].map((rib) => (
          <path
            key={rib}
            className="ink-thin"
            d={`M${rib} 158v44M${rib} 96v44M${rib + 126} 158v44M${rib + 126} 96v44M${rib + 252} 158v44`}
          />
        ))}
      </g>
      <path className="ink-steel" d="M470 312q15-9 30 0t30 0 30 0 30 0 30 0 30 0 30 0 30 0" />
      <path className="ink-thin" d="M4 326h712M4 320v10M716 320v10" />
    </svg>
  )
}
