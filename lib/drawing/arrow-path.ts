/** A corner of a way, in the units of its drawing. */
export type Corner = [x: number, y: number]

const head = 7

const round = (value: number) => Number(value.toFixed(1))

/** A way along its corners. */
export function wayPath(corners: readonly Corner[]): string {
  return `M${corners.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`
}

/** The open head of an arrow, whose tip is at the last corner. */
export function headPath(corners: readonly Corner[]): string {
  const [tipX, tipY] = corners.at(-1) ?? [0, 0]
  const [fromX, fromY] = corners.at(-2) ?? [0, 0]
  const angle = Math.atan2(tipY - fromY, tipX - fromX)
  const wing = (turn: number) =>
    `${round(tipX - head * Math.cos(angle + turn))} ${round(tipY - head * Math.sin(angle + turn))}`
  return `M${wing(0.5)}L${round(tipX)} ${round(tipY)}L${wing(-0.5)}`
}
