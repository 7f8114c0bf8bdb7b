import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { projectRoot, readEnvironment } from '../environment.ts'

const datamodelSchema = z.object({
  models: z.array(
    z.object({
      name: z.string(),
      dbName: z.string().nullish(),
      fields: z.array(
        z.object({
          name: z.string(),
          dbName: z.string().nullish(),
          kind: z.string(),
          type: z.string(),
          isRequired: z.boolean(),
          default: z.unknown().optional(),
          nativeType: z.tuple([z.string(), z.array(z.string())]).nullish(),
        }),
      ),
    }),
  ),
  indexes: z.array(
    z.object({
      model: z.string(),
      type: z.enum(['id', 'normal', 'unique', 'fulltext']),
      dbName: z.string().nullish(),
      fields: z.array(z.object({ name: z.string() })),
    }),
  ),
})

export type Datamodel = z.infer<typeof datamodelSchema>
export type Field = Datamodel['models'][number]['fields'][number]

/**
 * What Prisma itself understands of prisma/schema.prisma, native types and indexes included. Prisma hands it
 * to generators, so a generator that writes it to a file is added to a copy of the schema.
 */
export async function readDatamodel(): Promise<Datamodel> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-datamodel-'))
  try {
    const [schema, output] = [join(folder, 'schema.prisma'), join(folder, 'datamodel.json')]
    const generator = join(import.meta.dirname, 'datamodel-generator.mjs')
    const original = readFileSync(join(projectRoot, 'prisma', 'schema.prisma'), 'utf8')
    const provider = JSON.stringify(`${process.execPath} ${generator}`)
    writeFileSync(
      schema,
      `${original}\ngenerator datamodel {\n  provider = ${provider}\n  output = ${JSON.stringify(output)}\n}\n`,
    )
    const prisma = join(projectRoot, 'node_modules', '.bin', 'prisma')
    await promisify(execFile)(
      process.execPath,
      [prisma, 'generate', '--schema', schema, '--generator', 'datamodel'],
      {
        cwd: projectRoot,
        env: readEnvironment(),
      },
    )
    return datamodelSchema.parse(JSON.parse(readFileSync(output, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
