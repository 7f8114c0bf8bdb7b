import { Field } from '../kubernetes/field.ts'
import { loadYaml } from '../yaml/load.ts'
import type { ComposeService, Model, Place, Variable } from './model.ts'
import { joinPath } from './paths.ts'

function placeOf(field: Field, file: string): Place {
  return { file, start: field.span.start, end: field.span.end }
}

function scalarText(field: Field): string | undefined {
  return field.node?.kind === 'scalar' && field.node.value !== null ? String(field.node.text) : undefined
}

/** `environment` as a map or as a list of `NAME=value`. */
function variablesOf(environment: Field, file: string): Variable[] {
  const listed = environment.items.flatMap((item) => {
    const text = item.text
    if (text === undefined) return []
    const equals = text.indexOf('=')
    const at = placeOf(item, file)
    const name = equals < 0 ? text : text.slice(0, equals)
    return [{ name, value: equals < 0 ? undefined : text.slice(equals + 1), at, valueAt: at }]
  })
  const mapped = environment.fields.map(({ name, field }) => ({
    name,
    value: scalarText(field),
    at: { file, start: field.keySpan.start, end: field.keySpan.end },
    valueAt: placeOf(field, file),
  }))
  return [...listed, ...mapped]
}

/** The container's port in `127.0.0.1:8080:80/tcp`. */
function portOf(item: Field): number | undefined {
  const target = item.mapping ? scalarText(item.get('target')) : scalarText(item)
  const last = target?.split(':').at(-1)
  return last !== undefined && /^\d{1,5}(?:\/\w+)?$/u.test(last) ? Number.parseInt(last, 10) : undefined
}

function buildOf(build: Field, file: string): ComposeService['build'] {
  if (!build.isSet) return undefined
  const context = build.text ?? build.get('context').text ?? '.'
  const dockerfile = build.get('dockerfile').text ?? 'Dockerfile'
  const isUnknown = /\$|:\/\//u.test(context + dockerfile) || build.get('dockerfile_inline').isSet
  if (isUnknown) return undefined
  const target = build.get('target').text
  return { dockerfile: joinPath(file, '..', context, dockerfile), target }
}

function readService(name: string, field: Field, file: string, model: Model): void {
  const image = field.get('image')
  model.composeServices.push({
    file,
    name,
    image: image.text === undefined ? undefined : { text: image.text, at: placeOf(image, file) },
    build: buildOf(field.get('build'), file),
    variables: variablesOf(field.get('environment'), file),
    hasMore: field.get('env_file').isSet || field.get('extends').isSet,
    ports: field.get('ports').items.flatMap((item) => {
      const port = portOf(item)
      return port === undefined ? [] : [{ port, at: placeOf(item, file) }]
    }),
  })
  model.composeNames.add(name)
}

/** Adds what a Compose file says. */
export function readCompose(file: string, source: string, model: Model): void {
  for (const { root } of loadYaml(source, 'compose'))
    if (root)
      for (const { name, field } of Field.root(root).get('services').fields)
        readService(name, field, file, model)
}
