import 'server-only'
import { hostname } from 'node:os'
import { env } from './env.ts'
import { release, type Release } from './release.ts'

export type ServedBy = Pick<Release, 'version' | 'revision'> & {
  /** Name of the Pod, or of the machine or container that the process runs in. */
  replica: string
  /** The machine that the Pod was placed on; null where nobody told. */
  node: string | null
  /** When this process started: ISO 8601, UTC. */
  startedAt: string
}

/** Who answers: this release, this process, this machine. Everything here may be read by everybody. */
export function servedBy(): ServedBy {
  const { POD_NAME, NODE_NAME } = env()
  const { version, revision } = release()
  return {
    version,
    revision,
    replica: POD_NAME ?? hostname(),
    node: NODE_NAME ?? null,
    startedAt: new Date(performance.timeOrigin).toISOString(),
  }
}
