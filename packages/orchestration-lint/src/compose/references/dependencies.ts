import type { Context } from '../context.ts'
import * as messages from '../messages/references.ts'
import { dependenciesOf, type Dependency, type Project, type Service } from '../model/project.ts'
import { nearest } from '../nearest.ts'
import { pageOf, pointerOf } from '../path.ts'
import { textsOf } from '../tree.ts'

type Graph = ReadonlyMap<string, readonly Dependency[]>

function checkThere(service: Service, dependency: Dependency, project: Project, context: Context): boolean {
  const target = project.services.get(dependency.name)
  if (target?.isEnabled) return true
  // One that is not required may be off, but it must be there.
  if (target && !dependency.isRequired) return false
  const path = ['services', service.name, ...dependency.path]
  const near = nearest(dependency.name, project.services.keys())
  const profiles = target && textsOf(target.node.get('profiles')?.value).map(({ value }) => String(value))
  context.add(
    'compose/undefined-service',
    dependency.at,
    profiles
      ? messages.serviceOff(dependency.name, profiles)
      : messages.undefinedService(dependency.name, near),
    { path: pointerOf(path), documentation: pageOf(path) },
  )
  return false
}

interface Visit {
  readonly name: string
  next: number
}

/** The first circle that a walk from `begin` meets; what was walked before is not walked again. */
function circleFrom(begin: string, graph: Graph, done: Set<string>): readonly string[] | undefined {
  const stack: Visit[] = [{ name: begin, next: 0 }]
  const places = new Map([[begin, 0]])
  for (let visit = stack.at(-1); visit; visit = stack.at(-1)) {
    const dependency = graph.get(visit.name)?.[visit.next]
    visit.next += 1
    if (!dependency) {
      done.add(visit.name)
      places.delete(visit.name)
      stack.pop()
      continue
    }
    const place = places.get(dependency.name)
    if (place !== undefined) return [...stack.slice(place).map(({ name }) => name), dependency.name]
    if (done.has(dependency.name)) continue
    places.set(dependency.name, stack.length)
    stack.push({ name: dependency.name, next: 0 })
  }
  return undefined
}

/** Dependencies on services that are not there, are off, or wait for one another. */
export function checkDependencies(project: Project, context: Context): void {
  const graph = new Map<string, readonly Dependency[]>()
  for (const service of project.services.values())
    if (service.isEnabled)
      graph.set(
        service.name,
        dependenciesOf(service).filter((dependency) => checkThere(service, dependency, project, context)),
      )
  const done = new Set<string>()
  for (const name of graph.keys()) {
    const circle = done.has(name) ? undefined : circleFrom(name, graph, done)
    if (!circle) continue
    const closing = graph.get(circle.at(-2) ?? '')?.find((dependency) => dependency.name === circle.at(-1))
    if (closing)
      context.add('compose/dependency-cycle', closing.at, messages.dependencyCycle(circle), {
        path: pointerOf(['services', circle.at(-2) ?? '', ...closing.path]),
      })
    return
  }
}
