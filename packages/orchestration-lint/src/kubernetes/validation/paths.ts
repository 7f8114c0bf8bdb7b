import type { Problem } from './names.ts'
import { shown } from './words.ts'

/** A path without an element `..`. */
export function pathWithoutBacksteps(value: string): Problem {
  return value.split('/').includes('..')
    ? {
        en: `The path ${shown(value)} must not contain \`..\`: it could lead out of the directory. Write the path that is meant.`,
        zh: `路径 ${shown(value)} 不能包含 \`..\`：它可能指向目录之外。请直接写出目标路径。`,
      }
    : undefined
}

/** A relative path that stays below where it begins. */
export function descendingPath(value: string): Problem {
  return value.startsWith('/')
    ? {
        en: `${shown(value)} must be a relative path: it is a place inside the volume. Drop the leading \`/\`.`,
        zh: `${shown(value)} 必须是相对路径：它是卷内部的位置。请去掉开头的 \`/\`。`,
      }
    : pathWithoutBacksteps(value)
}

/** The same for a file in a volume, where names beginning with `..` are kept for the kubelet's own use. */
export function filePath(value: string): Problem {
  return (
    descendingPath(value) ??
    (value.startsWith('..')
      ? {
          en: `${shown(value)} must not begin with \`..\`: such names are reserved for the kubelet in a volume.`,
          zh: `${shown(value)} 不能以 \`..\` 开头：卷中这样的名字由 kubelet 保留使用。`,
        }
      : undefined)
  )
}
