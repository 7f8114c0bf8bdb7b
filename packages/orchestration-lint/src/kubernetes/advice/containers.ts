import type { Field } from '../field.ts'
import { textOf, type Say } from '../validation/say.ts'
import { choice, shown } from '../validation/words.ts'

/** The tag of an image, where it has one; undefined when a digest fixes it or when the text is a template. */
function tagOf(image: string): string | undefined {
  if (image.includes('@') || /[${}<>\s]/.test(image)) return undefined
  const name = image.slice(image.lastIndexOf('/') + 1)
  const colon = name.indexOf(':')
  return colon < 0 ? '' : name.slice(colon + 1)
}

/** Advises to name the version of an image. */
export function adviseOnImage(say: Say, container: Field): void {
  const image = container.get('image')
  const tag = tagOf(textOf(image))
  if (textOf(image) === '' || (tag !== '' && tag !== 'latest')) return
  say('kubernetes/image-tag', image, {
    en: `${shown(textOf(image))} ${tag === '' ? 'has no tag and so means `latest`' : 'names the tag `latest`'}: what runs changes without a change here, and a rollback cannot return to it. Name a version, such as \`:1.2.3\`, or a digest.`,
    zh: `${shown(textOf(image))} ${tag === '' ? '没有标签，即表示 `latest`' : '使用标签 `latest`'}：这里没有改动，运行的内容却会变化，也无法回滚。请写明版本，例如 \`:1.2.3\`，或使用摘要。`,
  })
}

/** Advises to say what a container needs, and where its memory ends. */
export function adviseOnResources(say: Say, container: Field, pod: Field): void {
  const [own, whole] = [container.get('resources'), pod.get('resources')]
  // A limit without a request counts as the request too.
  const missing = ['cpu', 'memory'].filter(
    (name) =>
      ![own, whole].some((each) => each.get('requests', name).isSet || each.get('limits', name).isSet),
  )
  const at = own.isSet ? own : container.get('name')
  const name = shown(textOf(container.get('name')))
  if (missing.length > 0) {
    const both = choice(missing)
    say('kubernetes/requests-missing', at, {
      en: `${name} requests no ${both.en}, so the scheduler takes it to need nothing and may put it on a full node. Add \`resources.requests\`.`,
      zh: `${name} 没有申请 ${both.zh.replace(' 或 ', ' 和 ')}，调度器会认为它什么都不需要，可能把它放到已满的节点上。请加上 \`resources.requests\`。`,
    })
  }
  if (!own.get('limits', 'memory').isSet && !whole.get('limits', 'memory').isSet)
    say('kubernetes/memory-limit-missing', at, {
      en: `${name} has no memory limit, so a leak can take the memory of the whole node and of its neighbours. Add \`resources.limits.memory\`.`,
      zh: `${name} 没有内存上限，一旦泄漏就会占用整个节点以及其他 Pod 的内存。请加上 \`resources.limits.memory\`。`,
    })
}

/** Advises a container that serves a port to say when it is ready and when it hangs. */
export function adviseOnProbes(say: Say, container: Field): void {
  if (container.get('ports').items.length === 0) return
  const name = container.get('name')
  if (!container.get('readinessProbe').isSet)
    say('kubernetes/readiness-probe-missing', name, {
      en: `${shown(textOf(name))} serves a port but has no \`readinessProbe\`: it gets traffic as soon as it starts, and during a rollout users see errors. Add one that asks whether it can serve.`,
      zh: `${shown(textOf(name))} 提供端口服务却没有 \`readinessProbe\`：它一启动就会收到流量，滚动更新期间用户会看到错误。请添加一个检查其能否提供服务的探针。`,
    })
  if (!container.get('livenessProbe').isSet)
    say('kubernetes/liveness-probe-missing', name, {
      en: `${shown(textOf(name))} has no \`livenessProbe\`: if it hangs, nothing restarts it. Add one if it can hang; it must not depend on other services.`,
      zh: `${shown(textOf(name))} 没有 \`livenessProbe\`：如果它卡死，没有什么会重启它。如果它可能卡死，请添加一个；该探针不应依赖其他服务。`,
    })
}
