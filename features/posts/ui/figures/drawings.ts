import { ReconcileLoop } from './ReconcileLoop'
import { Topology } from './Topology'
import { VmAndContainer } from './VmAndContainer'
import { WhoCallsWhom } from './WhoCallsWhom'

/** The drawings that articles place with `<Figure name="…" />`. */
export const drawings = {
  'reconcile-loop': ReconcileLoop,
  topology: Topology,
  'vm-and-container': VmAndContainer,
  'who-calls-whom': WhoCallsWhom,
}

export type DrawingName = keyof typeof drawings
