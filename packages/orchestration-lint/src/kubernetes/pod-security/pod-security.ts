import type { Field } from '../field.ts'
import {
  capabilitiesBaseline,
  privileged,
  procMountBaseline,
  procMountRestricted,
  seLinux,
  sysctls,
} from './baseline.ts'
import { subjectOf, type Check, type Level, type Violation } from './check.ts'
import { hostNamespaces, hostPathVolumes, hostPorts, hostProbes, windowsHostProcess } from './host.ts'
import { appArmor, seccompBaseline, seccompRestricted } from './profiles.ts'
import {
  allowPrivilegeEscalation,
  capabilitiesRestricted,
  restrictedVolumes,
  runAsNonRoot,
  runAsUser,
} from './restricted.ts'

const both: readonly Check[] = [
  appArmor,
  hostNamespaces,
  hostPorts,
  hostProbes,
  privileged,
  procMountBaseline,
  seLinux,
  sysctls,
  windowsHostProcess,
]

/** In the order in which the admission plugin lists what it found. */
const checks: Readonly<Record<Level, readonly Check[]>> = {
  baseline: [...both, capabilitiesBaseline, hostPathVolumes, seccompBaseline],
  restricted: [
    ...both,
    allowPrivilegeEscalation,
    capabilitiesRestricted,
    procMountRestricted,
    restrictedVolumes,
    runAsNonRoot,
    runAsUser,
    seccompRestricted,
  ],
}

export interface Verdict {
  readonly allowed: boolean
  readonly violations: readonly Violation[]
}

/**
 * Judges a pod, or the template of one, by the Pod Security Standards as the admission plugin of Kubernetes 1.36 does
 * (policy version `latest`).
 * @param spec the pod's spec, which is taken to be valid
 * @param isPod whether it is a Pod itself, for which the server fills in more before it judges
 */
export function podSecurity(spec: Field, metadata: Field, level: Level, isPod = false): Verdict {
  const subject = subjectOf(spec, metadata, isPod)
  const violations = checks[level].flatMap((check) => check(subject) ?? [])
  return { allowed: violations.length === 0, violations }
}
