import { checkHouseRules, checkRelease, checkUntagged } from './house-rules.ts'
import type { DeploymentProblem, Manifest } from './manifest.ts'
import { checkNamespaces } from './namespaces.ts'
import { workloadsOf } from './pod.ts'
import { checkReferences } from './references.ts'
import { checkRestricted } from './restricted.ts'
import { checkSelectors } from './selectors.ts'
import { checkTypes } from './strict-types.ts'

/** What is wrong with objects of sound types that are applied together. */
export function checkRules(manifests: Manifest[]): DeploymentProblem[] {
  const workloads = workloadsOf(manifests)
  return [
    ...workloads.flatMap(checkRestricted),
    ...workloads.flatMap(checkHouseRules),
    ...checkRelease(workloads),
    ...checkSelectors(manifests, workloads),
    ...checkReferences(manifests, workloads),
    ...checkNamespaces(manifests, workloads),
  ]
}

/** All that is wrong with what one overlay applies. Types come first: the rules read only what is sound. */
export function checkOverlay(manifests: Manifest[]): DeploymentProblem[] {
  const wrongTypes = checkTypes(manifests)
  return wrongTypes.length ? wrongTypes : checkRules(manifests)
}

/** What is wrong with the objects of a base or component, seen alone. */
export function checkPart(manifests: Manifest[]): DeploymentProblem[] {
  const wrongTypes = checkTypes(manifests)
  return wrongTypes.length ? wrongTypes : workloadsOf(manifests).flatMap(checkUntagged)
}
