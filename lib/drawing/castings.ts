const size = 5

/** The corner castings by which a box is a container, as one path. */
export function castingsPath(x: number, y: number, width: number, height: number): string {
  return [
    [x, y],
    [x + width - size, y],
    [x, y + height - size],
    [x + width - size, y + height - size],
  ]
    .map(([left, top]) => `M${left} ${top}h${size}v${size}h-${size}z`)
    .join('')
}
