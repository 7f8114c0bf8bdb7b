export const languages = ['dockerfile', 'compose', 'kubernetes', 'shell'] as const

export type Language = (typeof languages)[number]

/** The versions of Kubernetes whose types this package knows. */
export const kubernetesVersions = ['1.36'] as const

export type KubernetesVersion = (typeof kubernetesVersions)[number]

export interface CheckOptions {
  readonly language: Language
  /** `1.36`, also written `v1.36.2`. Without it the newest. */
  readonly kubernetesVersion?: string
  /** Ids of rules that the source breaks on purpose. One that it does not break is an error itself. */
  readonly expect?: readonly string[]
  /** Kubernetes: what was applied before, for the fields that an update may not change. */
  readonly before?: string
  /** Names of the files that are beside the source, where the caller knows them all (`.dockerignore`, `.env`, …). */
  readonly siblings?: readonly string[]
  /** Shell: it is a session, where only lines behind `$ ` and `# ` were typed. Without it, if it begins with `$ `. */
  readonly session?: boolean
}

/** Whether the types of a version are known. Patches change no types: `v1.36.2` is 1.36. */
export function isKnownVersion(version: string): boolean {
  const [, minor] = /^v?(\d+\.\d+)(?:\.\d+)?$/.exec(version) ?? []
  return kubernetesVersions.some((known) => known === minor)
}
