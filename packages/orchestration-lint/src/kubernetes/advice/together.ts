import type { Report } from '../../report.ts'
import type { KubernetesRuleId } from '../rules.ts'
import { sayerOf } from '../validation/say.ts'
import { adviseOnAutoscalers } from './autoscaler-targets.ts'
import { adviseOnBudgets } from './budgets.ts'
import { adviseOnIngresses } from './ingress-services.ts'
import { podMakersOf, type FileObject } from './manifest-objects.ts'
import { adviseOnServices } from './service-pods.ts'

/** Comparing each with each stays quick up to here; files of articles are far below. */
const mostObjects = 300

/** Advice on objects of one file that do not fit each other, where the API server accepts all of them. */
export function adviseTogether(objects: readonly FileObject[], report: Report<KubernetesRuleId>): void {
  if (objects.length < 2 || objects.length > mostObjects) return
  const say = sayerOf({ report })
  const makers = podMakersOf(objects)
  adviseOnServices(say, objects, makers)
  adviseOnIngresses(say, objects)
  adviseOnAutoscalers(say, objects)
  adviseOnBudgets(say, objects, makers)
}
