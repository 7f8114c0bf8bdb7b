import { Box } from '@/components/drawing/Box'
import { Figure } from '@/components/drawing/Figure'
import type { Locale } from '@/lib/locale'
import { vmAndContainerTexts } from './vm-and-container-texts'

const columns = [0, 1, 2]

/** Two stacks side by side: what each guest brings with it, and where the border runs. */
export function VmAndContainer({ locale }: { locale: Locale }) {
  const { caption, description, labels } = vmAndContainerTexts[locale]
  return (
    <Figure
      locale={locale}
      id="vm-and-container"
      caption={caption}
      description={description}
      width={760}
      height={416}
    >
      <text className="strong" x={180} y={20}>
        {labels.machines}
      </text>
      <text className="strong" x={580} y={20}>
        {labels.containers}
      </text>
      {columns.map((column) => (
        <g key={column} transform={`translate(${column * 122} 36)`}>
          <rect className="ink-dashed" x={1} y={0} width={112} height={192} />
          <Box x={11} y={12} width={92} height={56} label={labels.program} note={labels.files} />
          <Box x={11} y={80} width={92} height={100} label={labels.kernel} className="fill-sunken" />
        </g>
      ))}
      <path className="ink-signal" d="M1 246h357" />
      <text className="soft" x={180} y={264}>
        {labels.virtualHardware}
      </text>
      <Box x={1} y={274} width={357} height={60} label={labels.hypervisor} note="KVM · Hyper-V" />
      <Box x={1} y={346} width={357} height={56} label={labels.hardware} />
      {columns.map((column) => (
        <g key={column} transform={`translate(${400 + column * 122} 36)`}>
          <Box
            x={1}
            y={124}
            width={112}
            height={68}
            kind="container"
            label={labels.program}
            note={labels.files}
          />
        </g>
      ))}
      <path className="ink-signal" d="M401 246h357" />
      <text className="soft" x={580} y={264}>
        {labels.systemCalls}
      </text>
      <Box
        x={401}
        y={274}
        width={357}
        height={60}
        label={labels.sharedKernel}
        note="namespaces · cgroups"
        className="fill-sunken"
      />
      <Box x={401} y={346} width={357} height={56} label={labels.hardware} />
      <path className="ink-thin" d="M379.500 8v400" strokeDasharray="12 4 2 4" />
    </Figure>
  )
}
