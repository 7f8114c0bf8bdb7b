import { isEmptySelector, selects } from '../validation/selection.ts'
import { textOf, type Say } from '../validation/say.ts'
import { choice } from '../validation/words.ts'
import { namespaceOf, ofKind, type FileObject, type PodMaker } from './manifest-objects.ts'

const counted = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController'])

/** Advises on budgets that demand as many pods as there are: then none may go. */
export function adviseOnBudgets(say: Say, objects: readonly FileObject[], makers: readonly PodMaker[]): void {
  const scaled = new Set(
    ofKind(objects, 'autoscaling', 'HorizontalPodAutoscaler').map(({ object }) =>
      textOf(object.get('spec', 'scaleTargetRef', 'name')),
    ),
  )
  for (const { object } of ofKind(objects, 'policy', 'PodDisruptionBudget')) {
    const least = object.get('spec', 'minAvailable')
    const selector = object.get('spec', 'selector')
    if (!least.number || !selector.isSet || isEmptySelector(selector)) continue
    const found = makers.filter(
      ({ namespace, labels }) => namespace === namespaceOf(object) && selects(selector, labels),
    )
    const replicas = found.reduce((sum, maker) => sum + (maker.object.get('spec', 'replicas').number ?? 1), 0)
    const sure =
      found.length > 0 && found.every(({ gvk, name }) => counted.has(gvk.kind) && !scaled.has(name))
    if (!sure || replicas === 0 || least.number < replicas) continue
    const names = choice(found.map(({ name }) => name))
    say('kubernetes/budget-blocks-drain', least, {
      en: `${names.en} has ${replicas} ${replicas === 1 ? 'replica' : 'replicas'} and \`minAvailable\` is ${least.number}: no pod may ever be evicted, so \`kubectl drain\` waits for ever. Run more replicas, or write \`maxUnavailable: 1\`.`,
      zh: `${names.zh} 有 ${replicas} 个副本，而 \`minAvailable\` 是 ${least.number}：任何 Pod 都不能被驱逐，\`kubectl drain\` 会一直等待。请增加副本，或者写 \`maxUnavailable: 1\`。`,
    })
  }
}
