import type { Words } from '../../diagnostic.ts'

/** Why BuildKit's word expansion gives up. */
export class ExpansionError extends Error {
  readonly words: Words

  constructor(words: Words) {
    super(words.en)
    this.words = words
  }
}

export interface Expansion {
  /** Undefined when it depends on what is not known here. */
  readonly text: string | undefined
  readonly words: readonly string[]
  readonly matched: ReadonlySet<string>
  /** Names that stand in the text and are not set. */
  readonly unmatched: ReadonlySet<string>
  readonly error: Words | undefined
}

export const unexpected = {
  singleQuote: new ExpansionError({
    en: "a single quote (') is opened and never closed. Close it, or write the apostrophe as \"'\" or \\'",
    zh: "单引号（'）打开之后没有关闭。请补上另一半；若本意是撇号，请写成 \"'\" 或 \\'",
  }),
  doubleQuote: new ExpansionError({
    en: 'a double quote (") is opened and never closed. Close it, or write \\" for the character itself',
    zh: '双引号（"）打开之后没有关闭。请补上另一半；若本意是这个字符本身，请写成 \\"',
  }),
  brace: new ExpansionError({ en: 'the closing } of ${…} is missing', zh: '${…} 缺少右花括号 }' }),
  slash: new ExpansionError({
    en: 'a replacement is written ${name/pattern/replacement}, and here is one slash only',
    zh: '替换要写成 ${name/pattern/replacement}，这里只有一个斜杠',
  }),
  substitution: new ExpansionError({
    en: 'there is no name in ${…}. Write \\$ where a dollar sign itself is meant',
    zh: '${…} 里没有变量名。若本意是美元符号本身，请写成 \\$',
  }),
}

export function unsupportedModifier(modifier: string): ExpansionError {
  return new ExpansionError({
    en: `“${modifier}” is no modifier of \${…} that BuildKit knows; it has :- :+ :? - + ? # ## % %% / and //. Names consist of letters, digits and underscores`,
    zh: `“${modifier}”不是 BuildKit 认识的 \${…} 修饰符；它支持的有 :-、:+、:?、-、+、?、#、##、%、%%、/ 和 //。变量名只能由字母、数字和下划线组成`,
  })
}

export function notSet(name: string, empty: boolean, message: string): ExpansionError {
  const state = empty ? { en: 'empty', zh: '为空' } : { en: 'not set', zh: '未设置' }
  return new ExpansionError({
    en: `“${name}” must be set by the build and is ${state.en} here${message && ` (${message})`}. Declare it with ARG and a default, or pass it with --build-arg`,
    zh: `“${name}”是必需的，在这里却${state.zh}${message && `（${message}）`}。请用 ARG 声明它并给出默认值，或在构建时用 --build-arg 传入`,
  })
}
