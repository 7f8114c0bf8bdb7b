import type { Finding, Place as EndOrStart } from '../../../packages/orchestration-lint/src/format/finding.ts'
import type { CheckOptions } from '../../../packages/orchestration-lint/src/options.ts'
import type { Place } from '../problem.ts'

/** A rule that an author says is broken on purpose, and where that is said. */
export type Expectation = { rule: string; file: string; place: Place; tongue: Finding['tongue'] }

/** A text that is checked by itself: a fenced block of an article, or an example file. */
export type Source = {
  file: string
  text: string
  /** Undefined for what is not checked, although something is said of it. */
  options: CheckOptions | undefined
  /** A file of kustomize: not checked itself, but it tells what becomes of those that are. */
  isKustomization?: boolean
  /** Lines of a text, and not a file. */
  isExcerpt: boolean
  tongue: Finding['tongue']
  expectations: Expectation[]
  /** Where in `file` a place of the text is. */
  placeOf: (place: EndOrStart) => EndOrStart
}

/** The ids in an attribute such as `expect="dockerfile/image-tag compose/no-image"`. */
export function rulesIn(attribute: string | undefined): string[] {
  return (attribute ?? '').split(/\s+/).filter(Boolean)
}
