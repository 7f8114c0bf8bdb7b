import { Arrow } from '@/components/drawing/Arrow'
import { Box } from '@/components/drawing/Box'
import { Figure } from '@/components/drawing/Figure'
import type { Locale } from '@/lib/locale'
import { reconcileLoopTexts } from './reconcile-loop-texts'

/** Desired state, observed state, their difference, and the act that makes it smaller. */
export function ReconcileLoop({ locale }: { locale: Locale }) {
  const { caption, description, labels } = reconcileLoopTexts[locale]
  return (
    <Figure
      locale={locale}
      id="reconcile-loop"
      caption={caption}
      description={description}
      width={760}
      height={300}
    >
      <Box x={1} y={20} width={190} height={72} label={labels.desired} note="replicas: 3" />
      <Box x={285} y={20} width={190} height={72} label={labels.compare} note={labels.difference} />
      <Box x={569} y={20} width={190} height={72} label={labels.act} note={labels.actNote} />
      <Box x={285} y={190} width={474} height={90} className="fill-sunken" />
      <text className="strong" x={370} y={232}>
        {labels.observed}
      </text>
      <text className="soft" x={370} y={252}>
        {labels.observedNote}
      </text>
      {[0, 1].map((pod) => (
        <Box key={pod} x={470 + pod * 92} y={210} width={76} height={50} kind="container" label="Pod" mono />
      ))}
      <Box x={654} y={210} width={76} height={50} kind="dashed" label="Pod" mono />
      <Arrow
        points={[
          [191, 56],
          [283, 56],
        ]}
      />
      <Arrow
        points={[
          [475, 56],
          [567, 56],
        ]}
        className="ink-signal"
      />
      <Arrow
        points={[
          [692, 92],
          [692, 208],
        ]}
        className="ink-signal"
      />
      <Arrow
        points={[
          [370, 190],
          [370, 94],
        ]}
      />
      <text className="soft start" x={380} y={146}>
        {labels.watch}
      </text>
    </Figure>
  )
}
