import type { Words } from '../../diagnostic.ts'
import type { Conversion } from './conversion.ts'
import { Environment } from '../expand/environment.ts'
import { factsOf } from './images.ts'
import { parseReference, type ReferenceProblem } from './reference.ts'

/** Checks the names of the images that stages are built on, and takes over what is known of them. */
export function checkImages({ states, findings }: Conversion): void {
  for (const state of states) {
    if (state.base) continue
    const { image } = state
    const facts = image === undefined ? undefined : factsOf(image)
    const variables = (facts?.variables ?? []).map((name) => [name, undefined] as const)
    state.environment = new Environment([['PATH', undefined], ...variables], facts === undefined)
    state.directory = facts?.directory
    if (image !== undefined && /windows|nanoserver|servercore/i.test(image)) state.os = 'windows'
    if (image === undefined || image === 'scratch') continue
    const reference = parseReference(image)
    if (typeof reference === 'string')
      findings.refuse(
        'dockerfile/image-reference',
        state.stage?.base ?? state.span,
        explain(image, reference),
      )
  }
}

function explain(image: string, problem: ReferenceProblem): Words {
  const shown = image.length > 80 ? `${image.slice(0, 80)}…` : image
  switch (problem) {
    case 'uppercase':
      return {
        en: `“${shown}” has capital letters, which the name of an image cannot have; a tag could. Write ${shown.toLowerCase()}.`,
        zh: `“${shown}”含有大写字母，镜像名称里不允许（标签里可以）。请写成 ${shown.toLowerCase()}。`,
      }
    case 'identifier':
      return {
        en: 'Sixty-four hexadecimal digits are the ID of an image and no name. Write name@sha256:… to pin one.',
        zh: '64 位十六进制数是镜像的 ID，不是名称。若要锁定镜像，请写 name@sha256:…。',
      }
    case 'digest':
      return {
        en: `The digest in “${shown}” does not have as many digits as its algorithm gives: sha256 has 64.`,
        zh: `“${shown}”里的摘要长度与算法不符：sha256 应为 64 位。`,
      }
    default:
      return {
        en: `“${shown}” is no name of an image. It is registry/path:tag in small letters, with one colon before the tag and none without a tag: node:24-slim.`,
        zh: `“${shown}”不是有效的镜像名称。写法是 registry/path:tag，用小写字母，标签前只有一个冒号，没有标签就不写冒号：node:24-slim。`,
      }
  }
}
