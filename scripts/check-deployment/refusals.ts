import type { Checker } from '../check-content/orchestration/load-checker.ts'

/**
 * What kubectl or the API server would refuse of a folder, patches and all.
 * @param rendered what `kubectl kustomize` makes of the folder; lines are lines of this
 */
export function refusals(rendered: string, folder: string, { checkFile }: Checker): string[] {
  return checkFile({ path: folder, text: rendered }, { language: 'kubernetes' })
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ range, rule, message }) => `${folder}  line ${range.start.line}, rendered: ${rule}  ${message.en}`,
    )
}
