import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'

/** What a compiled model of kubernetes-models has. */
interface Model {
  new (data: unknown): { validate(): void }
}

function isModel(value: unknown): value is Model {
  return typeof value === 'function' && 'kind' in value
}

/** `apps/v1` Deployment is in `kubernetes-models/apps/v1/Deployment.js`. */
async function modelOf(apiVersion: string, kind: string): Promise<Model> {
  const path = join('node_modules/kubernetes-models', apiVersion, `${kind}.js`)
  if (!existsSync(path)) throw new Error(`kubernetes-models has no ${apiVersion} ${kind}`)
  const loaded: Record<string, unknown> = await import(join(process.cwd(), path))
  const model = loaded[kind]
  if (!isModel(model)) throw new Error(`${path} has no model`)
  return model
}

/**
 * What kubeconform does: it parses the YAML and validates it against the schema of its kind, and knows nothing else.
 * The parser is `yaml`, the validators are those that kubernetes-models compiled ahead.
 */
export async function createReference(manifests: readonly string[]): Promise<(manifest: string) => number> {
  const models = new Map<string, Model>()
  for (const manifest of manifests)
    for (const document of parseAllDocuments(manifest)) {
      const { apiVersion, kind } = document.toJS()
      models.set(`${apiVersion} ${kind}`, await modelOf(apiVersion, kind))
    }
  return (manifest) => {
    let wrong = 0
    for (const document of parseAllDocuments(manifest)) {
      const data = document.toJS()
      const Known = models.get(`${data.apiVersion} ${data.kind}`)
      if (!Known) continue
      try {
        new Known(data).validate()
      } catch {
        wrong += 1
      }
    }
    return wrong
  }
}
