import { existsSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../environment.ts'
import { problem, type DeploymentProblem, type Manifest } from './manifest.ts'

// Kinds of operators, whose fields only the cluster knows. Everything else has a type.
const extensions = new Set([
  'gateway.networking.k8s.io/v1 HTTPRoute',
  'monitoring.coreos.com/v1 PodMonitor',
  'monitoring.coreos.com/v1 PrometheusRule',
  'monitoring.coreos.com/v1 ServiceMonitor',
  'mysql.oracle.com/v2 InnoDBCluster',
])

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es5.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
}

/** `networking.k8s.io/v1` is `kubernetes-types/networking/v1`, and plain `v1` is `core/v1`. */
function moduleOf(apiVersion: string): string {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion]
  return `kubernetes-types/${group?.replace(/\..*/, '')}/${version}`
}

function isTyped(module: string): boolean {
  return existsSync(join(projectRoot, 'node_modules', `${module}.d.ts`))
}

function sourceOf({ apiVersion, kind }: Manifest, content: string): string {
  return `import type { ${kind} } from '${moduleOf(apiVersion)}'\nexport const object: ${kind} = ${content}\n`
}

// Reading the types takes most of the time, and they are the same for every overlay.
const libraries = new Map<string, ts.SourceFile | undefined>()

function compile(sources: Map<string, string>): ts.Diagnostic[] {
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => sources.has(name) || fileExists(name)
  host.getSourceFile = (name, target) => {
    const source = sources.get(name)
    if (source !== undefined) return ts.createSourceFile(name, source, target)
    if (!libraries.has(name)) libraries.set(name, getSourceFile(name, target))
    return libraries.get(name)
  }
  const program = ts.createProgram([...sources.keys()], options, host)
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()]
}

/**
 * Unknown fields and wrong types, as the API server's strict validation finds them. The TypeScript compiler does
 * it: each object is written as a constant of its Kubernetes type, and a literal may have no field that its type
 * lacks. The types are those of 1.30, the oldest version that is supported: a newer field is found too.
 */
export function checkTypes(manifests: Manifest[]): DeploymentProblem[] {
  const typed = manifests.filter(({ apiVersion }) => isTyped(moduleOf(apiVersion)))
  const unknown = manifests.filter(
    (manifest) => !typed.includes(manifest) && !extensions.has(`${manifest.apiVersion} ${manifest.kind}`),
  )
  // As files of the project's root, from where the types are found.
  const files = new Map(typed.map((manifest, index) => [join(projectRoot, `manifest-${index}.ts`), manifest]))
  const sources = new Map(
    [...files].map(([name, manifest]) => [name, sourceOf(manifest, JSON.stringify(manifest, null, 1))]),
  )
  const wrong = compile(sources).flatMap(({ file, messageText }) => {
    const manifest = files.get(file?.fileName ?? '')
    // The names of fields are quoted as strings here, and again in messages.
    const text = ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\s+/g, ' ').replace(/'"|"'/g, "'")
    return manifest ? [problem(manifest, text)] : [{ object: 'types', message: text }]
  })
  return [...unknown.map((manifest) => problem(manifest, `${manifest.apiVersion} is no known API`)), ...wrong]
}
