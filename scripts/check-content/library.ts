import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import type { Variables } from '../../lib/variables.ts'
import { authorSchema, seriesSchema, variablesFileSchema } from './library-schema.ts'
import { placeAt, problemAt, startOfFile, type ContentProblem } from './problem.ts'
import { checkYamlFields } from './yaml-fields.ts'

/** A file of content/authors or content/series whose fields are sound, by its slug. */
export type DataFile<T> = { slug: string; file: string; data: T }

/** What posts refer to. */
export type Library = {
  authors: DataFile<z.infer<typeof authorSchema>>[]
  series: DataFile<z.infer<typeof seriesSchema>>[]
  variables: Variables
}

const fileName = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/

async function readFolder<T>(
  folder: string,
  schema: z.ZodObject & z.ZodType<T>,
  problems: ContentProblem[],
): Promise<DataFile<T>[]> {
  if (!existsSync(folder)) return []
  const files: DataFile<T>[] = []
  for (const name of (await readdir(folder)).sort()) {
    const file = path.join(folder, name)
    const slug = fileName.exec(name)?.[1]
    if (!slug) {
      problems.push(problemAt(file, startOfFile, 'does not belong here; expected <slug>.yaml'))
      continue
    }
    const source = await readFile(file, 'utf8')
    const findings = checkYamlFields(source, schema, Object.keys(schema.shape))
    for (const { offset, message } of findings)
      problems.push(problemAt(file, offset === undefined ? startOfFile : placeAt(source, offset), message))
    if (findings.length === 0) files.push({ slug, file, data: schema.parse(parse(source)) })
  }
  return files
}

async function readVariables(file: string, problems: ContentProblem[]): Promise<Variables> {
  if (!existsSync(file)) return {}
  const source = await readFile(file, 'utf8')
  const findings = checkYamlFields(source, variablesFileSchema, [])
  for (const { offset, message } of findings)
    problems.push(problemAt(file, offset === undefined ? startOfFile : placeAt(source, offset), message))
  return findings.length ? {} : variablesFileSchema.parse(parse(source))
}

/**
 * Reads what lies beside the folder of posts: its authors, series and variables.
 * @returns those that are sound, and what is wrong with the others
 */
export async function readLibrary(
  postsDirectory: string,
): Promise<{ library: Library; problems: ContentProblem[] }> {
  const problems: ContentProblem[] = []
  const beside = path.join(path.resolve(postsDirectory), '..')
  const folder = (name: string) => path.relative('', path.join(beside, name))
  const authors = await readFolder(folder('authors'), authorSchema, problems)
  const series = await readFolder(folder('series'), seriesSchema, problems)
  const variables = await readVariables(folder('variables.yaml'), problems)
  return { library: { authors, series, variables }, problems }
}
