import { Arrow } from '@/components/drawing/Arrow'
import { Box } from '@/components/drawing/Box'
import { Figure } from '@/components/drawing/Figure'
import type { Locale } from '@/lib/locale'
import { whoCallsWhomTexts } from './who-calls-whom-texts'

/** containerd, shim and runc: the lower end, which both ways have in common. `y` is its middle. */
function LowerEnd({ y, container }: { y: number; container: string }) {
  return (
    <>
      <Box x={451} y={y - 24} width={104} height={48} label="containerd" mono />
      <Box x={587} y={y - 24} width={60} height={48} label="runc" mono />
      <Box x={679} y={y - 30} width={80} height={60} label={container} kind="container" />
      <Arrow
        points={[
          [555, y],
          [585, y],
        ]}
      />
      <Arrow
        points={[
          [647, y],
          [677, y],
        ]}
      />
      <text className="soft" x={571} y={y - 10}>
        shim
      </text>
    </>
  )
}

/** From a command to a process: through Docker Engine on one host, through Kubernetes on many. */
export function WhoCallsWhom({ locale }: { locale: Locale }) {
  const { caption, description, labels } = whoCallsWhomTexts[locale]
  return (
    <Figure
      locale={locale}
      id="who-calls-whom"
      caption={caption}
      description={description}
      width={760}
      height={372}
    >
      <text className="strong start" x={1} y={20}>
        {labels.oneHost}
      </text>
      <Box x={1} y={36} width={140} height={44} label="docker" mono />
      <Box x={1} y={92} width={140} height={44} label="docker compose" mono />
      <Box x={231} y={62} width={140} height={48} label="Docker Engine" note="dockerd" mono />
      <Arrow
        points={[
          [141, 58],
          [171, 58],
          [171, 80],
          [229, 80],
        ]}
      />
      <Arrow
        points={[
          [141, 114],
          [171, 114],
          [171, 92],
          [229, 92],
        ]}
      />
      <text className="soft" x={200} y={72}>
        HTTP
      </text>
      <Arrow
        points={[
          [371, 86],
          [449, 86],
        ]}
      />
      <LowerEnd y={86} container={labels.container} />
      <path className="ink-thin" d="M0 162h760" />
      <text className="strong start" x={1} y={192}>
        {labels.cluster}
      </text>
      <Box x={1} y={226} width={90} height={48} label="kubectl" mono />
      <Box x={141} y={226} width={130} height={48} label="kube-apiserver" mono className="fill-sunken" />
      <Box x={71} y={316} width={130} height={44} label="kube-scheduler" mono />
      <Box x={221} y={316} width={110} height={44} label={labels.controllers} />
      <Box x={335} y={226} width={72} height={48} label="kubelet" mono />
      <Arrow
        points={[
          [91, 250],
          [139, 250],
        ]}
      />
      <Arrow
        points={[
          [136, 316],
          [136, 296],
          [180, 296],
          [180, 276],
        ]}
        className="ink-dashed"
      />
      <Arrow
        points={[
          [276, 316],
          [276, 296],
          [232, 296],
          [232, 276],
        ]}
        className="ink-dashed"
      />
      <Arrow
        points={[
          [335, 250],
          [273, 250],
        ]}
        className="ink-dashed"
      />
      <text className="soft" x={304} y={242}>
        {labels.watch}
      </text>
      <Arrow
        points={[
          [407, 250],
          [439, 250],
        ]}
        className="ink-signal"
      />
      <text className="soft" x={423} y={242}>
        CRI
      </text>
      <rect className="ink-dashed" x={323} y={202} width={436} height={92} />
      <text className="soft" x={343} y={219}>
        {labels.node}
      </text>
      <g transform="translate(-10 0)">
        <LowerEnd y={250} container={labels.container} />
      </g>
    </Figure>
  )
}
