import { Children, createElement, isValidElement, type ReactElement, type ReactNode } from 'react'

/** Colours of the light theme (components/tokens.css), as the image's renderer knows them. */
export const inks = {
  paper: '#f8f7f4',
  sunken: '#efefea',
  ink: '#171d25',
  soft: '#454b53',
  rule: '#7b8189',
  faint: '#cfd3d8',
  steel: '#004b7c',
  signal: '#ea5400',
  signalInk: '#8e2d00',
} as const

const stroke = (color: string, width: number, more = {}) => ({
  fill: 'none',
  stroke: color,
  strokeWidth: width,
  ...more,
})

/** What components/drawing/drawing.css says about the drawing language; an image has no style sheet. */
const attributesOfClass: Record<string, Record<string, string | number>> = {
  ink: stroke(inks.ink, 1.5),
  'ink-thin': stroke(inks.rule, 1),
  'ink-dashed': stroke(inks.ink, 1.5, { strokeDasharray: '6 4' }),
  'ink-steel': stroke(inks.steel, 1.5),
  'ink-signal': stroke(inks.signal, 2),
  'fill-paper': { fill: inks.paper },
  'fill-sunken': { fill: inks.sunken },
  'fill-ink': { fill: inks.ink },
  'fill-signal': { fill: inks.signal },
}

type Props = { className?: string; children?: ReactNode } & Record<string, unknown>

/**
 * A drawing of function components without hooks as plain elements with their colours, for ImageResponse, which
 * knows neither classes nor `text` in an SVG. A drawing's words are left out.
 * @param width of the drawing, in pixels
 */
export function plainDrawing(node: ReactNode, width: number): ReactNode {
  return Children.map(node, (child) => (isValidElement<Props>(child) ? plainElement(child, width) : null))
}

/** An SVG says how large it is in its view box only. */
function sizeOf(viewBox: unknown, width: number): { width: number; height: number } {
  const [, , across = 1, down = 1] = String(viewBox).split(' ').map(Number)
  return { width, height: (width * down) / across }
}

function plainElement({ type, props }: ReactElement<Props>, width: number): ReactNode {
  if (typeof type === 'function') return plainDrawing(Reflect.apply(type, undefined, [props]), width)
  const { className = '', children, ...rest } = props
  if (typeof type !== 'string') return plainDrawing(children, width)
  if (type === 'text') return null
  const classes = className.split(' ').flatMap((name) => Object.entries(attributesOfClass[name] ?? {}))
  const size = type === 'svg' ? sizeOf(rest.viewBox, width) : {}
  const attributes = { ...Object.fromEntries(classes), ...rest, ...size }
  return createElement(type, attributes, plainDrawing(children, width))
}
