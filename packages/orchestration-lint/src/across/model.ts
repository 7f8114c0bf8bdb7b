import type { Span } from '../report.ts'

/** A place in one of the files. */
export interface Place extends Span {
  readonly file: string
}

/** A name or value with the place where it stands. */
export interface Named {
  readonly text: string
  readonly at: Place
}

export interface Variable {
  readonly name: string
  /** Undefined where it comes from somewhere else, or from the shell. */
  readonly value: string | undefined
  /** Where the name stands. */
  readonly at: Place
  /** Where the value stands. */
  readonly valueAt: Place
}

export type PortRange = readonly [first: number, last: number]

/** What the last stage of a Dockerfile, or the one that is asked for, says about the image. */
export interface DockerStage {
  readonly name: string | undefined
  /** The image that it begins with in the end. */
  readonly base: string
  /** First and last of each range; undefined where a port is a variable. */
  readonly exposed: readonly PortRange[] | undefined
  readonly user: string | undefined
}

export interface Dockerfile {
  readonly file: string
  readonly stages: readonly DockerStage[]
}

export interface ComposeService {
  readonly file: string
  readonly name: string
  readonly image: Named | undefined
  readonly build: { readonly dockerfile: string; readonly target: string | undefined } | undefined
  readonly variables: readonly Variable[]
  /** There are more variables than those here: from files, or from what it extends. */
  readonly hasMore: boolean
  /** Container ports that are published. */
  readonly ports: readonly { readonly port: number; readonly at: Place }[]
}

/** A ConfigMap, Secret or claim that a container or volume needs. */
export interface Reference {
  readonly kind: string
  readonly name: Named
  readonly key: Named | undefined
  readonly isOptional: boolean
  readonly namespace: string
}

export interface Container {
  readonly file: string
  readonly namespace: string
  readonly name: string
  readonly image: Named | undefined
  readonly variables: readonly Variable[]
  /** Names of ConfigMaps and Secrets whose keys all become variables. */
  readonly sources: readonly { readonly kind: string; readonly name: string; readonly prefix: string }[]
  /** Numbers of containerPort and of probes. */
  readonly ports: readonly { readonly port: number; readonly at: Place }[]
  readonly runAsUser: { readonly id: number; readonly at: Place } | undefined
  readonly runAsNonRoot: Place | undefined
}

/** Pods that a workload makes. */
export interface Workload {
  readonly file: string
  readonly namespace: string
  readonly kind: string
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
  readonly portNames: ReadonlySet<string>
  readonly hasPorts: boolean
}

export interface ServicePort {
  readonly name: string | undefined
  readonly port: number | undefined
  readonly target: Named | undefined
}

export interface Service {
  readonly file: string
  readonly namespace: string
  readonly name: string
  readonly selector: ReadonlyMap<string, string>
  readonly ports: readonly ServicePort[]
}

/** An object with a name, and the keys of its data where all are known. */
export interface Definition {
  readonly file: string
  readonly namespace: string
  readonly kind: string
  readonly name: string
  readonly keys: ReadonlySet<string> | undefined
}

export interface Backend {
  readonly namespace: string
  readonly service: Named
  readonly port:
    { readonly name: string | undefined; readonly number: number | undefined; readonly at: Place } | undefined
}

/** What the files of an article say, as far as it has to agree. */
export interface Model {
  readonly dockerfiles: Dockerfile[]
  readonly composeServices: ComposeService[]
  /** Other names under which Compose's containers are reached. */
  readonly composeNames: Set<string>
  readonly containers: Container[]
  readonly workloads: Workload[]
  readonly services: Service[]
  readonly definitions: Definition[]
  readonly references: Reference[]
  readonly backends: Backend[]
  /** Values of ConfigMaps that may hold the names of hosts. */
  readonly settings: (Variable & { readonly namespace: string })[]
  /** Hosts that Pods know by themselves. */
  readonly hostAliases: Set<string>
  /** Images whose names or tags kustomize replaces. */
  readonly replacedImages: Set<string>
  /** kustomize changes names: nothing can be said about them. */
  hasChangedNames: boolean
  /** Images that shell blocks build. */
  readonly built: { readonly image: string; readonly file: string }[]
  /** Texts of shell blocks. */
  readonly shell: string[]
}
