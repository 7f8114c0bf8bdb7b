import { misspelled } from './misspelled.ts'
import type { Backend, Model, Service, Workload } from './model.ts'
import { mayShareNamespace, type Say } from './say.ts'

function selects({ selector, namespace }: Service, workload: Workload): boolean {
  if (selector.size === 0 || !mayShareNamespace(namespace, workload.namespace)) return false
  return [...selector].every(([name, value]) => workload.labels.get(name) === value)
}

function checkTargets(service: Service, model: Model, say: Say): void {
  const pods = model.workloads.filter((workload) => selects(service, workload))
  if (pods.length === 0 || pods.some(({ file }) => file === service.file)) return
  for (const { target } of service.ports) {
    if (!target || pods.some(({ portNames }) => portNames.has(target.text))) continue
    const names = new Set(pods.flatMap(({ portNames }) => [...portNames].filter((name) => name !== '')))
    const near = misspelled(target.text, names)
    const listed = [...names].slice(0, 5).map((name) => `\`${name}\``)
    const [pod] = pods
    say('across/target-port', target.at, {
      en: `The Pods that this Service selects, from \`${pod?.file}\`, have no port called \`${target.text}\`${listed.length > 0 ? `, but ${listed.join(', ')}` : ''}. The Service then leads nowhere.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
      zh: `这个 Service 所选的 Pod（见 \`${pod?.file}\`）没有名为 \`${target.text}\` 的端口${listed.length > 0 ? `，有的是 ${listed.join('、')}` : ''}，于是 Service 不通。${near === undefined ? '' : `是否指 \`${near}\`？`}`,
    })
  }
}

function checkBackend({ service, port, namespace }: Backend, model: Model, say: Say): void {
  const candidates = model.services.filter((each) => mayShareNamespace(each.namespace, namespace))
  const found = candidates.filter(({ name }) => name === service.text)
  if (found.length === 0) {
    const near = misspelled(
      service.text,
      candidates.map(({ name }) => name),
    )
    const meant = candidates.find(({ name, file }) => name === near && file !== service.at.file)
    if (meant)
      say('across/backend', service.at, {
        en: `No file of the article has a Service \`${service.text}\`; \`${meant.file}\` has \`${meant.name}\`. The Ingress answers 503 until they agree.`,
        zh: `文章里没有名为 \`${service.text}\` 的 Service；\`${meant.file}\` 里有 \`${meant.name}\`。两处一致之前 Ingress 会返回 503。`,
      })
    return
  }
  if (!port || found.some(({ file }) => file === service.at.file)) return
  const ports = found.flatMap((each) => each.ports)
  const isThere = ports.some((each) =>
    port.name === undefined ? each.port === port.number : each.name === port.name,
  )
  if (isThere || ports.length === 0 || (port.name === undefined && port.number === undefined)) return
  const written = port.name ?? String(port.number)
  const listed = ports.map((each) => `\`${port.name === undefined ? each.port : (each.name ?? each.port)}\``)
  say('across/backend', port.at, {
    en: `The Service \`${service.text}\` in \`${found[0]?.file}\` has no port \`${written}\`, but ${listed.slice(0, 5).join(', ')}. An Ingress names a port of the Service, not of the container.`,
    zh: `\`${found[0]?.file}\` 里的 Service \`${service.text}\` 没有端口 \`${written}\`，有的是 ${listed.slice(0, 5).join('、')}。Ingress 写的是 Service 的端口，而不是容器的端口。`,
  })
}

/** From Ingress to Service to Pod. */
export function checkNetwork(model: Model, say: Say): void {
  for (const service of model.services) checkTargets(service, model, say)
  for (const backend of model.backends) checkBackend(backend, model, say)
}
