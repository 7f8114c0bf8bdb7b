import { Field } from '../kubernetes/field.ts'
import { loadYaml } from '../yaml/load.ts'
import type { Model, Named, Place } from './model.ts'
import { readPods } from './read-pods.ts'

/** What is read of, and where it is from. */
export interface Source {
  readonly file: string
  readonly namespace: string
  readonly model: Model
}

export function placeIn({ file }: Source, { span }: Field): Place {
  return { file, start: span.start, end: span.end }
}

export function namedIn(source: Source, field: Field): Named | undefined {
  return field.text === undefined ? undefined : { text: field.text, at: placeIn(source, field) }
}

/** A map of strings, such as labels. */
export function textsOf(field: Field): Map<string, string> {
  return new Map(
    field.fields.flatMap(({ name, field: { text } }) => (text === undefined ? [] : [[name, text]])),
  )
}

function readService(root: Field, name: string, source: Source): void {
  source.model.services.push({
    file: source.file,
    namespace: source.namespace,
    name,
    selector: textsOf(root.get('spec', 'selector')),
    ports: root.get('spec', 'ports').items.map((port) => ({
      name: port.get('name').text,
      port: port.get('port').number,
      target: namedIn(source, port.get('targetPort')),
    })),
  })
}

function readData(root: Field, kind: string, name: string, source: Source): void {
  const parts = ['data', 'stringData', 'binaryData'].flatMap((part) => root.get(part).fields)
  source.model.definitions.push({
    file: source.file,
    namespace: source.namespace,
    kind,
    name,
    keys: new Set(parts.map((part) => part.name)),
  })
  if (kind !== 'ConfigMap') return
  for (const { name: key, field } of root.get('data').fields) {
    const valueAt = placeIn(source, field)
    source.model.settings.push({
      name: key,
      value: field.text,
      at: valueAt,
      valueAt,
      namespace: source.namespace,
    })
  }
}

function readIngress(root: Field, source: Source): void {
  const paths = root.get('spec', 'rules').items.flatMap((rule) => rule.get('http', 'paths').items)
  const backends = [root.get('spec', 'defaultBackend'), ...paths.map((path) => path.get('backend'))]
  for (const backend of backends) {
    const service = namedIn(source, backend.get('service', 'name'))
    if (!service) continue
    const port = backend.get('service', 'port')
    const [name, number] = [port.get('name'), port.get('number')]
    source.model.backends.push({
      namespace: source.namespace,
      service,
      port: port.isSet
        ? { name: name.text, number: number.number, at: placeIn(source, name.isSet ? name : number) }
        : undefined,
    })
  }
}

/** kustomize makes ConfigMaps and Secrets, and changes names and tags. */
function readKustomization(root: Field, source: Source): void {
  const { model, file } = source
  if (root.get('namePrefix').isSet || root.get('nameSuffix').isSet) model.hasChangedNames = true
  for (const image of root.get('images').items) model.replacedImages.add(image.get('name').text ?? '')
  for (const [field, kind] of [
    ['configMapGenerator', 'ConfigMap'],
    ['secretGenerator', 'Secret'],
  ] as const)
    for (const each of root.get(field).items) {
      const literals = each.get('literals').items.flatMap((item) => (item.text === undefined ? [] : [item]))
      const keys = new Set(literals.map(({ text = '' }) => text.split('=', 1)[0] ?? ''))
      const isWhole = !each.get('files').isSet && !each.get('envs').isSet && !each.get('env').isSet
      model.definitions.push({
        file,
        namespace: '',
        kind,
        name: each.get('name').text ?? '',
        keys: isWhole && !each.get('behavior').isSet ? keys : undefined,
      })
      if (kind === 'Secret') continue
      for (const item of literals) {
        const [name = '', ...rest] = (item.text ?? '').split('=')
        const valueAt = placeIn(source, item)
        model.settings.push({ name, value: rest.join('='), at: valueAt, valueAt, namespace: '' })
      }
    }
}

function readObject(root: Field, file: string, model: Model, depth: number): void {
  const kind = root.get('kind').text ?? ''
  if (kind.endsWith('List') && depth < 3) {
    for (const item of root.get('items').items) readObject(item, file, model, depth + 1)
    return
  }
  const source: Source = { file, namespace: root.get('metadata', 'namespace').text ?? '', model }
  const name = root.get('metadata', 'name').text ?? ''
  if (kind === 'Kustomization') readKustomization(root, source)
  if (kind === 'Service') readService(root, name, source)
  if (kind === 'ConfigMap' || kind === 'Secret') readData(root, kind, name, source)
  // Operators make a Secret of these, with keys that nobody sees here.
  if (/^(?:SealedSecret|ExternalSecret|Certificate)$/u.test(kind))
    for (const made of [name, root.get('spec', 'target', 'name').text, root.get('spec', 'secretName').text])
      model.definitions.push({
        file,
        namespace: source.namespace,
        kind: 'Secret',
        name: made ?? '',
        keys: undefined,
      })
  if (kind === 'PersistentVolumeClaim')
    model.definitions.push({ file, namespace: source.namespace, kind, name, keys: undefined })
  if (kind === 'Ingress') readIngress(root, source)
  readPods(root, kind, name, source)
}

/** Adds what a file of manifests says. */
export function readKubernetes(file: string, text: string, model: Model): void {
  for (const { root } of loadYaml(text, 'kubectl')) if (root) readObject(Field.root(root), file, model, 0)
}
