import type { YamlMapping } from '../../yaml/tree.ts'
import type { Context } from '../context.ts'
import * as messages from '../messages/schema.ts'
import { pageOf, pointerOf } from '../path.ts'
import { blankVariables } from '../tree.ts'
import { schemaOfFile } from './compile.ts'
import { validate, type Mismatch } from './validate.ts'

function say(mismatch: Mismatch, context: Context): void {
  const { at, path, schema } = mismatch
  const details = { path: pointerOf(path), documentation: pageOf(path) }
  switch (mismatch.kind) {
    case 'type':
      context.add('compose/wrong-type', at, messages.wrongType(mismatch), details)
      return
    case 'unknown-field':
      if (schema.properties.size === 0)
        context.add('compose/name', at, messages.badName(mismatch.name), details)
      else
        context.add('compose/unknown-field', at, messages.unknownField(mismatch), {
          ...details,
          // The page of the mapping: a field that is not there has no place on one.
          documentation: pageOf(path.slice(0, -1)),
        })
      return
    case 'missing-field':
      context.add('compose/missing-field', at, messages.missingField(path, mismatch.name), details)
      return
    case 'repeated':
      context.add('compose/repeated-item', at, messages.repeatedItem(path), details)
      return
    case 'value':
    case 'pattern':
    case 'range':
      context.add('compose/value', at, messages.badValue(mismatch, blankVariables(mismatch.node)), details)
  }
}

/** Says what of a file the schema of Compose refuses. @returns the paths of what was refused */
export function reportSchema(root: YamlMapping, context: Context): void {
  for (const mismatch of validate(root, schemaOfFile, context)) say(mismatch, context)
}
