import type { Context } from '../context.ts'
import * as messages from '../messages/structure.ts'
import type { Project } from '../model/project.ts'
import { blankVariables, textOf } from '../tree.ts'

/** The name of the project: Compose drops what may not be in it, and something must remain. */
export function checkName(project: Project, context: Context): void {
  const value = project.root.get('name')?.value
  const name = textOf(value)
  if (!value || name === undefined) return
  const blank = blankVariables(value)[0] ?? ''
  if (name === '' && blank === '') return
  if (!/[a-z0-9]/u.test(name.toLowerCase()))
    context.add('compose/project-name', value, messages.projectName(name, blank), { path: '/name' })
}
