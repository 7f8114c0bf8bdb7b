import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import { drawable, familyOf, widthOf } from './fonts'
import { inks, plainDrawing } from './plain-drawing'
import { cardSize } from './size'
import { setTitle } from './title-lines'

/** What stands on a card. */
export type Card = {
  locale: Locale
  title: string
  /** Above the title: the number of the sheet. */
  number: string
  name: string
  /** Cells of the title block: what, and its value. */
  cells: [string, string][]
  /** A component that draws an SVG, without hooks. */
  plate: ReactNode
}

const margin = 28
const inner = 64
const blockTop = 498
const plateWidth = 336
const plateLeft = cardSize.width - inner - plateWidth
const titleLeading = { zh: 1.32, en: 1.04 }
const titleSizes = {
  zh: [84, 76, 68, 62, 56, 50, 45, 40],
  en: [108, 98, 90, 82, 74, 68, 62, 56, 50],
}

/** A tick each 8 px along the upper edge, a longer one each 80 px, as on the site. */
function ticks(): string {
  const places = Array.from({ length: 143 }, (_, index) => index)
  return places
    .map(
      (index) => `M${margin + 0.5 + index * 8} ${margin}v${index % 10 === 0 ? 14 : index % 5 === 0 ? 9 : 5}`,
    )
    .join('')
}

function Frame({ cells }: { cells: number[] }) {
  const bottom = cardSize.height - margin
  const right = cardSize.width - margin
  return (
    <svg
      width={cardSize.width}
      height={cardSize.height}
      viewBox={`0 0 ${cardSize.width} ${cardSize.height}`}
      style={{ position: 'absolute', top: 0, left: 0 }}
    >
      <path d={ticks()} stroke={inks.rule} strokeWidth={1} fill="none" />
      <path
        d={`M${margin} ${margin}H${right}V${bottom}H${margin}ZM${margin} ${blockTop}H${right}`}
        stroke={inks.ink}
        strokeWidth={2}
        fill="none"
      />
      <path
        d={cells.map((x) => `M${x} ${blockTop}V${bottom}`).join('')}
        stroke={inks.ink}
        strokeWidth={1}
        fill="none"
      />
      <path d={`M${margin} ${blockTop - 1}h88`} stroke={inks.signal} strokeWidth={6} fill="none" />
    </svg>
  )
}

/** The site's mark: a container on the incline. */
function Mark() {
  return (
    <svg width={72} height={42} viewBox="0 0 48 28">
      <path d="M1 26.5h46M1 26.5 47 15" stroke={inks.ink} strokeWidth={1.5} fill="none" />
      <g transform="rotate(-14 24 14)">
        <path d="M13 6h22v10H13z" fill={inks.signal} />
        <path
          d="M13 6h22v10H13zM18.500 6v10M24 6v10M29.500 6v10"
          stroke={inks.ink}
          strokeWidth={1.5}
          fill="none"
        />
      </g>
    </svg>
  )
}

/** The cells of the title block share its width by what they hold. */
function cellWidths(cells: Card['cells'], locale: Locale): number[] {
  const total = cardSize.width - 2 * margin
  const wishes = cells.map(
    ([label, value]) =>
      Math.max(widthOf(label, 'text', locale) * 18, widthOf(value, 'mono', locale) * 26) + 56,
  )
  const last = wishes.length - 1
  const used = wishes.slice(0, last).reduce((sum, each) => sum + each, 0)
  return wishes.map((wish, index) => (index === last ? total - used : wish))
}

/** A drawing sheet of 1200 × 630: scale, mark, number, title, plate, and the title block along the lower edge. */
export function drawSheet({ locale, title, number, name, cells, plate }: Card): React.JSX.Element {
  const widths = cellWidths(cells, locale)
  const lefts = widths.map((_, index) => margin + widths.slice(0, index).reduce((sum, each) => sum + each, 0))
  const { size, lines } = setTitle(drawable(title, 'title', locale), locale, {
    width: 690,
    height: 296,
    leading: titleLeading[locale],
    sizes: titleSizes[locale],
    widthOf: (text) => widthOf(text, 'title', locale),
  })
  const at = (left: number, top: number) => ({ display: 'flex', position: 'absolute', left, top }) as const
  return (
    <div style={{ display: 'flex', width: '100%', height: '100%', background: inks.paper, color: inks.ink }}>
      {Frame({ cells: lefts.slice(1) })}
      <div
        style={{
          ...at(inner, 62),
          alignItems: 'center',
          fontSize: 30,
          fontFamily: familyOf('title', locale),
        }}
      >
        {Mark()}
        <div style={{ display: 'flex', marginLeft: 18 }}>{name}</div>
      </div>
      <div
        style={{
          ...at(inner, 142),
          color: inks.signalInk,
          fontSize: 26,
          fontFamily: familyOf('mono', locale),
        }}
      >
        {number}
      </div>
      <div
        style={{
          ...at(inner, 184),
          height: 296,
          flexDirection: 'column',
          justifyContent: 'center',
          fontFamily: familyOf('title', locale),
          fontSize: size,
          lineHeight: titleLeading[locale],
        }}
      >
        {lines.map((line, index) => (
          <div key={index} style={{ display: 'flex', whiteSpace: 'nowrap' }}>
            {line}
          </div>
        ))}
      </div>
      <div style={{ ...at(plateLeft, 152), width: plateWidth, height: 328, alignItems: 'center' }}>
        {plainDrawing(plate, plateWidth)}
      </div>
      {cells.map(([label, value], index) => (
        <div key={label} style={{ ...at((lefts[index] ?? 0) + 28, blockTop + 20), flexDirection: 'column' }}>
          <div
            style={{ display: 'flex', color: inks.soft, fontSize: 18, fontFamily: familyOf('text', locale) }}
          >
            {label}
          </div>
          <div style={{ display: 'flex', marginTop: 6, fontSize: 26, fontFamily: familyOf('mono', locale) }}>
            {value}
          </div>
        </div>
      ))}
    </div>
  )
}
