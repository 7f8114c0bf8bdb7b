import { Arrow } from '@/components/drawing/Arrow'
import { Box } from '@/components/drawing/Box'
import { Figure } from '@/components/drawing/Figure'
import type { Locale } from '@/lib/locale'
import { topologyTexts } from './topology-texts'

type Labels = (typeof topologyTexts)[Locale]['labels']

function ComposeProject({ labels }: { labels: Labels }) {
  return (
    <>
      <text className="strong start" x={1} y={18}>
        Compose
      </text>
      <Box x={1} y={60} width={84} height={48} label={labels.reader} />
      <rect className="ink-dashed" x={131} y={32} width={628} height={170} />
      <text className="soft start" x={143} y={190}>
        {labels.oneHost}
      </text>
      <Box x={161} y={56} width={130} height={56} kind="container" label="web" note=":3000" mono />
      <Box x={371} y={56} width={130} height={56} kind="container" label="db" note=":3306" mono />
      <Box
        x={601}
        y={56}
        width={130}
        height={56}
        label="db-data"
        note={labels.volume}
        mono
        className="fill-sunken"
      />
      <Box x={371} y={142} width={130} height={44} kind="container" label="migrate" mono />
      <text className="soft start" x={513} y={169}>
        {labels.once}
      </text>
      <Arrow
        points={[
          [85, 84],
          [159, 84],
        ]}
      />
      <Arrow
        points={[
          [291, 84],
          [369, 84],
        ]}
      />
      <Arrow
        points={[
          [501, 84],
          [599, 84],
        ]}
      />
      <Arrow
        points={[
          [436, 142],
          [436, 114],
        ]}
        className="ink-dashed"
      />
    </>
  )
}

function Namespace({ labels }: { labels: Labels }) {
  return (
    <g transform="translate(0 222)">
      <text className="strong start" x={1} y={18}>
        Kubernetes
      </text>
      <Box x={1} y={112} width={84} height={48} label={labels.reader} />
      <rect className="ink-dashed" x={111} y={32} width={648} height={266} />
      <text className="soft start" x={123} y={286}>
        {labels.namespace}
      </text>
      <Box
        x={135}
        y={106}
        width={96}
        height={60}
        label="Service web"
        note=":80"
        className="fill-sunken"
        mono
      />
      <rect className="ink-thin" x={271} y={48} width={140} height={202} />
      <text className="mono" x={341} y={240}>
        Deployment web
      </text>
      {[0, 1, 2].map((pod) => (
        <Box key={pod} x={287} y={60 + pod * 56} width={108} height={44} kind="container" label="Pod" mono />
      ))}
      <Box
        x={451}
        y={106}
        width={96}
        height={60}
        label="Service db"
        note=":3306"
        className="fill-sunken"
        mono
      />
      <rect className="ink-thin" x={587} y={48} width={152} height={202} />
      <text className="mono" x={663} y={240}>
        StatefulSet mysql
      </text>
      <Box x={603} y={68} width={120} height={52} kind="container" label="mysql-0" mono />
      <Box
        x={603}
        y={152}
        width={120}
        height={56}
        label="data-mysql-0"
        note="PVC"
        className="fill-sunken"
        mono
      />
      <Box x={451} y={228} width={96} height={48} kind="container" label="Job migrate" mono />
      <Arrow
        points={[
          [85, 136],
          [133, 136],
        ]}
      />
      {[0, 1, 2].map((pod) => (
        <Arrow
          key={pod}
          points={[
            [231, 136],
            [251, 136],
            [251, 82 + pod * 56],
            [285, 82 + pod * 56],
          ]}
        />
      ))}
      <Arrow
        points={[
          [411, 136],
          [449, 136],
        ]}
      />
      <Arrow
        points={[
          [547, 136],
          [567, 136],
          [567, 94],
          [601, 94],
        ]}
      />
      <Arrow
        points={[
          [663, 120],
          [663, 150],
        ]}
      />
      <Arrow
        points={[
          [499, 228],
          [499, 168],
        ]}
        className="ink-dashed"
      />
    </g>
  )
}

/** The same application as a Compose project on one host, and as objects of a Kubernetes namespace. */
export function Topology({ locale }: { locale: Locale }) {
  const { caption, description, labels } = topologyTexts[locale]
  return (
    <Figure
      locale={locale}
      id="topology"
      caption={caption}
      description={description}
      width={760}
      height={524}
    >
      <ComposeProject labels={labels} />
      <Namespace labels={labels} />
    </Figure>
  )
}
