import type { Words } from '../../diagnostic.ts'

/** A text short enough for a sentence. */
export function briefly(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > 60 || line.length < text.length ? `${line.slice(0, 60)}…` : line
}

const none: Words = { en: '', zh: '' }

/** Says that a value is empty as its variables have none, where that is so. */
export function emptied(blank: readonly string[]): Words {
  const name = blank[0]
  if (name === undefined) return none
  return {
    en: ` The variable “${name}” has no value here and becomes an empty text: give it a default, “\${${name}:-…}”, or set it in “.env”.`,
    zh: `变量“${name}”在这里没有值，会被替换成空文本：请给它一个默认值“\${${name}:-…}”，或在“.env”中设置。`,
  }
}

/** Did you mean it? */
export function suggestion(near: string | undefined): Words {
  if (near === undefined) return none
  return { en: ` Did you mean “${near}”?`, zh: `你是不是想写“${near}”？` }
}
