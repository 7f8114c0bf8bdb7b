import { Arrow } from '@/components/drawing/Arrow'
import { Box } from '@/components/drawing/Box'
import { LaunchDrawing } from '@/components/drawing/LaunchDrawing'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { BothThemes } from './BothThemes'

/** What drawings are put together from. */
export function DrawingParts({ locale }: { locale: Locale }) {
  const { styleguide: text } = messagesOf(locale)
  return (
    <section aria-labelledby="drawing">
      <h2 id="drawing">{text.drawing}</h2>
      <BothThemes locale={locale}>
        <figure className="drawing">
          <div tabIndex={0} role="group" aria-label={text.drawing}>
            <svg viewBox="0 0 520 150" role="img" aria-label={text.drawing}>
              <Box x={10} y={20} width={130} height={70} label={text.box} note="Box" />
              <Box
                x={190}
                y={20}
                width={130}
                height={70}
                label={text.container}
                note="nginx"
                kind="container"
              />
              <Box x={370} y={20} width={130} height={70} label={text.dashed} kind="dashed" />
              <Arrow
                points={[
                  [140, 55],
                  [190, 55],
                ]}
              />
              <Arrow
                points={[
                  [320, 55],
                  [370, 55],
                ]}
                className="ink-dashed"
              />
              <Arrow
                points={[
                  [255, 130],
                  [255, 90],
                ]}
                className="ink-signal"
              />
              <Arrow
                points={[
                  [75, 90],
                  [75, 130],
                  [235, 130],
                ]}
                className="ink-steel"
              />
            </svg>
          </div>
        </figure>
        <LaunchDrawing />
      </BothThemes>
    </section>
  )
}
