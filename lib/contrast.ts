/** A colour in OKLCH: lightness from 0 to 1, chroma, hue in degrees. */
export type Oklch = { lightness: number; chroma: number; hue: number }

/** Linear sRGB of a colour (Ottosson, 2020), limited to what a screen shows. */
function linearRgb({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const limit = (value: number) => Math.min(Math.max(value, 0), 1)
  return [
    limit(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    limit(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    limit(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ]
}

function luminance(color: Oklch): number {
  const [red, green, blue] = linearRgb(color)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** A token of components/tokens.css in both themes. */
export type ColorToken = { name: string; light: Oklch; dark: Oklch }

const numbers = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`
const declaration = new RegExp(String.raw`--color-([\w-]+): light-dark\(${numbers}, ${numbers}\);`, 'g')

/** The colours that a style sheet declares as `--color-<name>: light-dark(oklch(…), oklch(…))`. */
export function colorTokensOf(css: string): ColorToken[] {
  return [...css.matchAll(declaration)].map(([, name = '', ...parts]) => {
    const [l1, c1, h1, l2, c2, h2] = parts.map(Number)
    return {
      name,
      light: { lightness: l1 ?? 0, chroma: c1 ?? 0, hue: h1 ?? 0 },
      dark: { lightness: l2 ?? 0, chroma: c2 ?? 0, hue: h2 ?? 0 },
    }
  })
}

/** What a colour must reach against paper: text 7, marks 3; surfaces and faint rules carry no meaning. */
const needed: Record<string, number> = {
  ink: 7,
  soft: 7,
  steel: 7,
  'signal-ink': 7,
  tip: 7,
  warning: 7,
  danger: 7,
  rule: 3,
  signal: 3,
}

/** The least contrast against paper that the use of a token demands, or undefined if it demands none. */
export function neededContrast(token: string): number | undefined {
  return needed[token]
}
