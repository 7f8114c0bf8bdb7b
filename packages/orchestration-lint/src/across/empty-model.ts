import type { Model } from './model.ts'

/** A model of no file. */
export function emptyModel(): Model {
  return {
    dockerfiles: [],
    composeServices: [],
    composeNames: new Set(),
    containers: [],
    workloads: [],
    services: [],
    definitions: [],
    references: [],
    backends: [],
    settings: [],
    hostAliases: new Set(),
    replacedImages: new Set(),
    hasChangedNames: false,
    built: [],
    shell: [],
  }
}
