import type { CheckOptions } from '../../options.ts'
import type { Context } from '../context.ts'
import type { Project } from '../model/project.ts'

/** Advice on what Compose accepts. */
export function advise(_source: string, _project: Project, _options: CheckOptions, _context: Context): void {
  return
}
