import { misspelled } from './misspelled.ts'
import { imageName } from './images.ts'
import type { ComposeService, Container, Model } from './model.ts'
import type { Say } from './say.ts'

/** Names of all variables of a container; undefined where they come from something that is not in the article. */
function namesOf({ variables, sources }: Container, { definitions }: Model): Set<string> | undefined {
  const names = new Set(variables.map(({ name }) => name))
  for (const { kind, name, prefix } of sources) {
    const found = definitions.filter((each) => each.kind === kind && each.name === name)
    const [keys] = found.map((each) => each.keys)
    if (found.length !== 1 || !keys) return undefined
    for (const key of keys) names.add(`${prefix}${key}`)
  }
  return names
}

function compare(service: ComposeService, container: Container, names: ReadonlySet<string>, say: Say): void {
  const composed = new Set(service.variables.map(({ name }) => name))
  const missing = [...composed].filter((name) => !names.has(name))
  for (const { name, at } of container.variables) {
    if (composed.has(name)) continue
    const near = misspelled(name, missing)
    if (near === undefined) continue
    say('across/variable', at, {
      en: `The same image gets \`${near}\` in \`${service.file}\`, and \`${name}\` here. One of them is misspelled: the process reads only one.`,
      zh: `同一个镜像在 \`${service.file}\` 里用的是 \`${near}\`，这里是 \`${name}\`。其中一个拼错了，进程只会读取一个。`,
    })
  }
}

/** Names of variables that one image gets from Compose and from a Pod. */
export function checkVariables(model: Model, say: Say): void {
  const services = new Map<string, ComposeService[]>()
  for (const service of model.composeServices) {
    const name = service.image && imageName(service.image.text)?.repository
    if (name === undefined || service.hasMore) continue
    services.set(name, [...(services.get(name) ?? []), service].slice(0, 20))
  }
  for (const container of model.containers) {
    const name = container.image && imageName(container.image.text)?.repository
    const [service, ...others] = (name !== undefined && services.get(name)) || []
    const names = namesOf(container, model)
    if (!service || !names) continue
    // Services of one image may get different variables: a name that any of them gets is no misspelling.
    const all = others.flatMap(({ variables }) => variables)
    compare({ ...service, variables: [...service.variables, ...all] }, container, names, say)
  }
}
