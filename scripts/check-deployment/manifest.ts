import { parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { Failure } from '../failure.ts'

export const labelsSchema = z.record(z.string(), z.string())

const manifestSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().default('default'),
    labels: labelsSchema.default({}),
  }),
})

/** One Kubernetes object, with whatever it has besides these fields. */
export type Manifest = z.infer<typeof manifestSchema>

/** Something wrong with one object. */
export type DeploymentProblem = { object: string; message: string }

export function nameOf({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata.name}`
}

export function problem(manifest: Manifest, message: string): DeploymentProblem {
  return { object: nameOf(manifest), message }
}

/**
 * All objects of a YAML stream, read as kubectl reads it: YAML 1.1, where 0440 is octal.
 * @param name of the stream, for the message
 * @throws Failure when it is not YAML, or an object has no apiVersion, kind or name
 */
export function parseManifests(text: string, name: string): Manifest[] {
  return parseAllDocuments(text, { version: '1.1' }).flatMap((document) => {
    const [error] = document.errors
    if (error) throw new Failure(`${name}: ${error.message}`)
    const value: unknown = document.toJS()
    if (value === null) return []
    const result = manifestSchema.safeParse(value)
    if (!result.success) throw new Failure(`${name}: ${z.prettifyError(result.error)}`)
    return [result.data]
  })
}
