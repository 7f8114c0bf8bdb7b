import type { Field } from '../field.ts'
import { selectsLabels } from '../validation/selection.ts'
import { textOf, type Say } from '../validation/say.ts'
import { choice, shown } from '../validation/words.ts'
import { isCustom, namespaceOf, ofKind, type FileObject, type PodMaker } from './manifest-objects.ts'

function portNamesOf({ spec }: PodMaker): string[] {
  return [...spec.get('containers').items, ...spec.get('initContainers').items].flatMap((container) =>
    container.get('ports').items.map((port) => textOf(port.get('name'))),
  )
}

function adviseOnPorts(say: Say, service: Field, selected: readonly PodMaker[]): void {
  const names = new Set(selected.flatMap(portNamesOf))
  for (const port of service.get('spec', 'ports').items) {
    const target = port.get('targetPort')
    const name = textOf(target)
    if (name === '' || names.has(name)) continue
    const known = [...names].filter((each) => each !== '')
    say('kubernetes/service-target-port', target, {
      en: `No container of ${choice(selected.map((maker) => maker.name)).en} has a port named ${shown(name)}, so the Service passes nothing on. ${known.length > 0 ? `There are ${choice(known).en}.` : 'Give the port of the container this `name`, or write its number.'}`,
      zh: `${choice(selected.map((maker) => maker.name)).zh} 的容器没有名为 ${shown(name)} 的端口，Service 转发不了流量。${known.length > 0 ? `现有 ${choice(known).zh}。` : '请给容器的端口加上这个 `name`，或者写端口号。'}`,
    })
  }
}

/** Advises on Services that select none of the pods beside them, and on port names that these do not have. */
export function adviseOnServices(
  say: Say,
  objects: readonly FileObject[],
  makers: readonly PodMaker[],
): void {
  const services = ofKind(objects, '', 'Service').filter(
    ({ object }) => object.get('spec', 'selector').fields.length > 0,
  )
  const selectedBy = services.map(({ object }) =>
    makers.filter(
      ({ namespace, labels }) =>
        namespace === namespaceOf(object) && selectsLabels(object.get('spec', 'selector'), labels),
    ),
  )
  const selected = new Set(selectedBy.flat())
  // An operator may make the pods of a custom resource, and a Service may be for pods of another file. It is sure only
  // when some workload beside it has no Service at all.
  const custom = objects.some(isCustom)
  for (const [at, { object }] of services.entries()) {
    const found = selectedBy[at] ?? []
    if (found.length > 0) adviseOnPorts(say, object, found)
    const waiting = makers.filter(
      (maker) =>
        maker.runsOn &&
        maker.namespace === namespaceOf(object) &&
        !selected.has(maker) &&
        object.get('spec', 'selector').fields.some(({ name }) => maker.labels.has(name)),
    )
    if (found.length > 0 || custom || waiting.length === 0) continue
    const names = choice(waiting.map(({ name }) => name))
    say('kubernetes/service-selects-nothing', object.get('spec', 'selector'), {
      en: `The selector matches no pod of this file, and no Service matches those of ${names.en}. All labels of a selector must be in \`template.metadata.labels\` with the same values.`,
      zh: `选择器没有匹配到本文件中的任何 Pod，而 ${names.zh} 的 Pod 没有对应的 Service。选择器中的所有标签都要以相同的值出现在 \`template.metadata.labels\` 中。`,
    })
  }
}
