import type { FigureTexts } from './figure-text'
import type { DrawingName } from './drawings'
import { reconcileLoopTexts } from './reconcile-loop-texts'
import { topologyTexts } from './topology-texts'
import { vmAndContainerTexts } from './vm-and-container-texts'
import { whoCallsWhomTexts } from './who-calls-whom-texts'

/** What each drawing says, for those forms of an article that have no drawings. */
export const figureTexts: Record<DrawingName, FigureTexts<string>> = {
  'reconcile-loop': reconcileLoopTexts,
  topology: topologyTexts,
  'vm-and-container': vmAndContainerTexts,
  'who-calls-whom': whoCallsWhomTexts,
}
