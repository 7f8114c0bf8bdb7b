import { rendererVersion } from '../markdown'
import { examplesVersion } from '@/lib/server/example-files'
import type { Counters } from '../model'

/** Counts up with every change of what answers look like. */
const shape = 2

/** Names the state of a discussion as readers see it. @param slug what the article is called now, in addresses */
export function etagOf({ version, comments }: Pick<Counters, 'version' | 'comments'>, slug: string): string {
  return `W/"${shape}.${rendererVersion}.${version}.${comments}.${slug}.${examplesVersion(slug)}"`
}
