/** A release as readers see it: the version, and the commit in the length that git shows. */
export function releaseText({ version, revision }: { version: string; revision: string }): string {
  return revision === 'unknown' ? version : `${version} · ${revision.slice(0, 7)}`
}
