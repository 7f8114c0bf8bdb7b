import { Arrow } from '@/components/drawing/Arrow'
import { Box } from '@/components/drawing/Box'
import { Figure } from '@/components/drawing/Figure'
import type { Locale } from '@/lib/locale'
import { requestWayTexts } from './request-way-texts'

/** Middles of the replicas. The last one stands for those that come when they are needed. */
const replicas = [
  { x: 62, kind: 'container' },
  { x: 180, kind: 'container' },
  { x: 298, kind: 'dashed' },
] as const

/** Reader, edge, replicas, MySQL: upright, so that it can be read on a phone. */
export function RequestWay({ locale }: { locale: Locale }) {
  const { caption, description, labels } = requestWayTexts[locale]
  return (
    <Figure
      locale={locale}
      id="request-way"
      caption={caption}
      description={description}
      width={360}
      height={442}
    >
      <Box x={110} y={1} width={140} height={44} label={labels.reader} />
      <Arrow
        points={[
          [160, 45],
          [160, 94],
        ]}
      />
      <Arrow
        points={[
          [200, 96],
          [200, 47],
        ]}
        className="ink-steel"
      />
      <text className="soft start" x={212} y={75}>
        {labels.back}
      </text>
      <Box x={60} y={96} width={240} height={64} kind="container" label="edge" note={labels.kept} mono />
      <Arrow
        points={[
          [180, 160],
          [180, 230],
        ]}
      />
      <text className="soft start" x={192} y={186}>
        {labels.dynamic}
      </text>
      <rect className="ink-thin" x={1} y={218} width={358} height={110} />
      <text className="soft" x={180} y={318}>
        {labels.replicas}
      </text>
      {replicas.map(({ x, kind }) => (
        <g key={x}>
          <Box x={x - 47} y={232} width={94} height={60} kind={kind} label="web" note="Node" mono />
          {x !== 180 && (
            <Arrow
              points={[
                [180, 202],
                [x, 202],
                [x, 230],
              ]}
              className={kind === 'dashed' ? 'ink-dashed' : 'ink'}
            />
          )}
        </g>
      ))}
      <Arrow
        points={[
          [180, 328],
          [180, 374],
        ]}
      />
      <Box
        x={100}
        y={376}
        width={160}
        height={64}
        kind="container"
        label="MySQL"
        note={labels.stored}
        mono
        className="fill-sunken"
      />
    </Figure>
  )
}
