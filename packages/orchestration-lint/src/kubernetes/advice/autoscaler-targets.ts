import { textOf, type Say } from '../validation/say.ts'
import { choice, shown } from '../validation/words.ts'
import { nameOf, namespaceOf, ofKind, type FileObject } from './manifest-objects.ts'

/** Advises on autoscalers whose target is not beside them, while something of its kind is that nothing scales. */
export function adviseOnAutoscalers(say: Say, objects: readonly FileObject[]): void {
  const scalers = ofKind(objects, 'autoscaling', 'HorizontalPodAutoscaler')
  const targeted = new Set(scalers.map(({ object }) => textOf(object.get('spec', 'scaleTargetRef', 'name'))))
  for (const { object } of scalers) {
    const target = object.get('spec', 'scaleTargetRef')
    const name = target.get('name')
    const group = textOf(target.get('apiVersion')).split('/').at(-2) ?? ''
    const alike = ofKind(objects, group, textOf(target.get('kind'))).filter(
      (each) => namespaceOf(each.object) === namespaceOf(object),
    )
    const names = alike.map((each) => nameOf(each.object))
    if (names.includes(textOf(name)) || !names.some((each) => !targeted.has(each))) continue
    const free = choice(names.filter((each) => !targeted.has(each)))
    say('kubernetes/autoscaler-target-missing', name, {
      en: `There is no ${textOf(target.get('kind'))} ${shown(textOf(name))} in this file, but ${free.en}. Without its target an autoscaler does nothing.`,
      zh: `本文件中没有 ${textOf(target.get('kind'))} ${shown(textOf(name))}，只有 ${free.zh}。找不到目标，自动伸缩就不起作用。`,
    })
  }
}
