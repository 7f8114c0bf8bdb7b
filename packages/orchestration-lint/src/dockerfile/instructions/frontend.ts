/** What the frontend that `# syntax=` names can do beyond the one that is built into dockerd 28.5. */
export interface Frontend {
  /** Not a Dockerfile for BuildKit's own frontend, so nothing can be said about it. */
  readonly foreign: boolean
  /** COPY --parents and RUN --security, stable since Dockerfile 1.20. */
  readonly newer: boolean
  /** RUN --device and the like: the labs channel. */
  readonly labs: boolean
}

const image = /^(?:docker\.io\/)?docker\/dockerfile(-upstream)?(?::([^@]*))?(?:@.*)?$/

/** @param syntax the value of `# syntax=`, undefined without one */
export function frontendOf(syntax: string | undefined): Frontend {
  if (syntax === undefined) return { foreign: false, newer: false, labs: false }
  const match = image.exec(syntax)
  if (!match) return { foreign: true, newer: true, labs: true }
  const tag = match[2] ?? 'latest'
  const minor = /^1\.(\d+)/.exec(tag)?.[1]
  const labs = match[1] !== undefined || tag.includes('labs') || tag.includes('experimental')
  return { foreign: false, newer: labs || minor === undefined || Number(minor) >= 20, labs }
}
