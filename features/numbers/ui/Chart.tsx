import { formatDay } from '@/lib/dates'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { chartHeight, chartWidth, layOutChart, roomyDays } from '../chart'
import type { Numbers } from '../model'
import { formatCount } from './format'

/** Views as bars, visitors as a line. The scales beside it are text of the page, so that they keep their size. */
export function Chart({ locale, numbers }: { locale: Locale; numbers: Numbers }) {
  const { numbers: text } = messagesOf(locale)
  const { days, total, period } = numbers
  const { bars, line, ticks } = layOutChart(days)
  const count = (value: number) => formatCount(value, locale)
  const day = (iso: string) => formatDay(iso, locale, 'short')
  const shown = [days[0], days[Math.floor((days.length - 1) / 2)], days.at(-1)].flatMap((each) => each ?? [])
  return (
    <figure className="numbers-chart">
      <figcaption>
        <span className="numbers-key" data-mark="bar">
          {text.views}
        </span>
        <span className="numbers-key" data-mark="line">
          {text.visitors}
        </span>
      </figcaption>
      <ol className="numbers-scale figures" aria-hidden="true">
        {ticks.map((tick) => (
          <li key={tick}>{count(tick)}</li>
        ))}
      </ol>
      <svg
        viewBox={`0 0 ${chartWidth} ${chartHeight}`}
        preserveAspectRatio="none"
        role="img"
        data-dense={days.length > roomyDays ? '' : undefined}
        aria-labelledby="numbers-chart-title numbers-chart-text"
      >
        <title id="numbers-chart-title">{text.chart}</title>
        <desc id="numbers-chart-text">
          {text.chartDescription(
            day(period.from),
            day(period.to),
            count(total.openings),
            count(total.visitors),
          )}
        </desc>
        {ticks.slice(0, -1).map((tick, index) => {
          const y = (chartHeight * index) / (ticks.length - 1)
          return <line key={tick} className="ruled" x1="0" x2={chartWidth} y1={y} y2={y} />
        })}
        {bars.map((bar, index) => (
          <rect key={bar.day} className="bar" x={bar.x} y={bar.y} width={bar.width} height={bar.height}>
            <title>
              {text.onDay(day(bar.day), count(days[index]?.openings ?? 0), count(days[index]?.visitors ?? 0))}
            </title>
          </rect>
        ))}
        <line className="ground" x1="0" x2={chartWidth} y1={chartHeight} y2={chartHeight} />
        <path className="line" d={line} />
      </svg>
      <ol className="numbers-days" aria-hidden="true">
        {shown.map((each) => (
          <li key={each.day}>{day(each.day)}</li>
        ))}
      </ol>
    </figure>
  )
}
