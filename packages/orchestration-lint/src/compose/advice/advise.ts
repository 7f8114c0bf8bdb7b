import type { CheckOptions } from '../../options.ts'
import type { Context } from '../context.ts'
import type { Project } from '../model/project.ts'
import { adviseOnCommands } from './commands.ts'
import { adviseOnEnvironment } from './environment.ts'
import { adviseOnHealth } from './health.ts'
import { adviseOnHosts } from './hosts.ts'
import { adviseOnImages, imagesBuilt } from './images.ts'
import { adviseOnPorts } from './ports.ts'
import { adviseOnPrivileges } from './privileges.ts'
import { adviseOnSideFiles } from './side-files.ts'
import { adviseOnUnused } from './unused.ts'

/** Advice on what Compose accepts. */
export function advise(project: Project, options: CheckOptions, context: Context): void {
  const built = imagesBuilt(project)
  for (const service of project.services.values()) {
    adviseOnImages(service, built, context)
    adviseOnCommands(service, context)
    adviseOnEnvironment(service, context)
    adviseOnPrivileges(service, context)
    adviseOnHealth(service, project, context)
    if (options.siblings) adviseOnSideFiles(service, options.siblings, context)
  }
  adviseOnPorts(project, context)
  if (project.isOpen) return
  adviseOnHosts(project, context)
  adviseOnUnused(project, context)
}
