import type { StageState } from '../convert/stage-state.ts'
import { parseReference } from '../convert/reference.ts'
import { placeOf } from '../instructions/instruction.ts'
import type { DockerfileReport } from '../rules.ts'

/** Official images whose entrypoint begins as root and gives that up by itself. */
const dropsPrivileges = new Set(
  'cassandra couchdb elasticsearch ghost haproxy httpd influxdb mariadb memcached mongo mysql nginx percona postgres rabbitmq redis valkey zookeeper'.split(
    ' ',
  ),
)

/** Whether what the last stage starts runs as root. Said only where the base image is known to do so. */
export function adviseUser(states: readonly StageState[], report: DockerfileReport): void {
  const last = states.at(-1)
  const starts = last?.last.entrypoint ?? last?.last.cmd
  if (!last || !starts || last.os === 'windows') return
  let root: StageState = last
  while (root.base) root = root.base
  const name = officialName(root.image)
  const user = last.user?.text.split(':')[0]
  const isRoot = user === 'root' || user === '0'
  if (user === undefined ? name === undefined || dropsPrivileges.has(name) : !isRoot) return
  const why =
    user === undefined
      ? { en: 'no USER is set', zh: '没有设置 USER' }
      : { en: `USER is ${user}`, zh: `USER 是 ${user}` }
  const example = name === 'node' ? 'USER node' : 'USER 10001'
  report.add('dockerfile/non-root-user', placeOf(starts), {
    en: `This runs as root, for ${why.en}: who breaks out of the program owns the container. Write ${example} before it, after the last step that needs root.`,
    zh: `它会以 root 运行，因为${why.zh}：程序一旦被攻破，整个容器就归攻击者了。请在它之前、最后一个需要 root 的步骤之后写上 ${example}。`,
  })
}

function officialName(image: string | undefined): string | undefined {
  if (image === undefined) return undefined
  if (image === 'scratch') return 'scratch'
  const reference = parseReference(image)
  if (typeof reference === 'string' || reference.domain !== 'docker.io') return undefined
  return /^library\/(.+)$/.exec(reference.path)?.[1]
}
