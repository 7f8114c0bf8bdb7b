import type { Words } from '../diagnostic.ts'
import type { Failure, FailureKind } from './failure.ts'

const messages: Partial<Record<FailureKind, (subject: string) => Words>> = {
  separator: (subject) => ({
    en: `Behind “---” kubectl allows only a comment, not “${subject}”. Put it on the next line.`,
    zh: `kubectl 只允许“---”后面跟注释，不能是“${subject}”。请把它移到下一行。`,
  }),
  'key-not-allowed': () => ({
    en: 'A “? ” for a long key may not begin here. If it is a value, put it into quotes.',
    zh: '这里不能出现表示复杂键的“? ”。如果它是值，请加上引号。',
  }),
  'block-header': (subject) =>
    subject === '0'
      ? {
          en: 'The indentation behind “|” or “>” must be 1 to 9.',
          zh: '“|”或“>”后面的缩进数字必须是 1 到 9。',
        }
      : {
          en: 'Behind “|” or “>” only “+”, “-”, a digit and a comment may stand. The text itself begins on the next line; a value that begins with this character needs quotes.',
          zh: '“|”或“>”后面只能有“+”、“-”、一个数字和注释。正文从下一行开始；如果值本身以这个字符开头，请加引号。',
        },
  anchor: (subject) => ({
    en: `“${subject}” at the beginning of a value refers to an anchor in YAML, and no name follows it. Put the value into quotes.`,
    zh: `值以“${subject}”开头时，YAML 会当成锚点或引用，但后面没有名字。请给值加上引号。`,
  }),
  tag: () => ({
    en: 'A “!” at the beginning of a value is a tag in YAML, and this one is not well-formed or not declared. Put the value into quotes.',
    zh: '值以“!”开头时，YAML 会当成标签，而这个标签写法不对或没有声明。请给值加上引号。',
  }),
  directive: () => ({
    en: 'A line that begins with “%” is a directive of YAML, and this one is not understood. Put quotes around a value that begins with “%”.',
    zh: '以“%”开头的行是 YAML 指令，而这一条无法识别。如果它是值，请加上引号。',
  }),
  depth: () => ({
    en: 'Lists and maps are nested too deeply here to be read.',
    zh: '列表和映射嵌套得太深，无法读取。',
  }),
  'alias-unknown': (subject) => ({
    en: `“*${subject}” refers to an anchor “&${subject}”, which does not stand before it in this document. Define it first, or put the value into quotes if it is meant to begin with “*”.`,
    zh: `“*${subject}”引用锚点“&${subject}”，但本文档在它之前没有定义这个锚点。请先定义；如果值本来就以“*”开头，请加引号。`,
  }),
  'alias-cycle': (subject) => ({
    en: `“*${subject}” stands inside of what it refers to, so the value would have no end.`,
    zh: `“*${subject}”位于它所引用的内容之中，这样的值没有尽头。`,
  }),
  'alias-excess': () => ({
    en: 'The aliases of this document multiply to far more than what is written. The tools refuse that, because a small text could fill the memory.',
    zh: '这个文档里的引用会展开成远多于原文的内容。工具拒绝这种写法，因为很小的文本就能耗尽内存。',
  }),
  'key-null': () => ({
    en: 'The key is null here, and JSON, to which kubectl turns this, has only strings for keys. Put it into quotes.',
    zh: '这里的键是 null，而 kubectl 会把它转换成 JSON，JSON 的键只能是字符串。请给键加引号。',
  }),
  merge: () => ({
    en: '“<<” takes the fields of another map, so its value must be an alias of a map, or a list of such aliases.',
    zh: '“<<”用来并入另一个映射的字段，它的值必须是映射的引用，或这种引用的列表。',
  }),
  'tag-mismatch': (subject) => ({
    en: `The value does not have the type that “${subject}” before it says.`,
    zh: `这个值不符合前面的“${subject}”所声明的类型。`,
  }),
  'not-finite': () => ({
    en: 'This is the number infinity or “not a number”, which JSON does not have, so kubectl stops. Put it into quotes if it is text.',
    zh: '这是无穷大或“非数字”，JSON 没有这样的数，因此 kubectl 会中止。如果它是文字，请加引号。',
  }),
}

/** The words for everything else, above all what go-yaml's decoder refuses. */
export function decoderMessage({ kind, subject }: Failure): Words {
  return messages[kind]?.(subject) ?? { en: 'This is not YAML.', zh: '这不是 YAML。' }
}
