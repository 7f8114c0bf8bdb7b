import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { variablesSchema, type Variables } from '@/lib/variables'

let variables: Variables | undefined

/** What readers may set for themselves, by name: content/variables.yaml. */
export function listVariables(): Variables {
  variables ??= variablesSchema.parse(
    parse(readFileSync(path.join(process.cwd(), 'content', 'variables.yaml'), 'utf8')),
  )
  return variables
}
