import { expand, type LexOptions } from '../expand/lex.ts'
import type { Expansion } from '../expand/expansion.ts'
import { flagOf, placeOf, type Stage } from '../instructions/instruction.ts'
import { nearest } from '../nearest.ts'
import type { Token } from '../parser/logical-line.ts'
import { expansionFailed, type Conversion } from './conversion.ts'
import { parsePlatform } from './platform.ts'
import { StageState } from './stage-state.ts'

/** Names the stages and finds out what each is built on. */
export function beginStages(conversion: Conversion): void {
  const { program, states, byName } = conversion
  const declared = new Set(
    program.globals.flatMap(({ args }) => args.map(({ text }) => text.split('=')[0] ?? '')),
  )
  program.stages.forEach((stage, index) => {
    const state = new StageState(stage, placeOf(stage.from), stage.name ?? `stage-${index}`)
    const image = expandFrom(stage, stage.base, declared, conversion)
    if (image.text === '' && !image.error) reportBlank(stage, conversion)
    else state.image = image.error ? undefined : image.text
    state.os = platformOf(stage, declared, conversion) ?? 'linux'
    if (image.text) state.base = byName.get(image.text)
    states.push(state)
    if (stage.name !== undefined) byName.set(stage.name, state)
  })
}

function reportBlank({ base }: Stage, { findings }: Conversion): void {
  findings.refuse('dockerfile/image-reference', base, {
    en: `“${base.text}” is empty when nobody passes a build argument, and then there is no base image. Declare the argument before the first FROM, with a default: ARG NAME=image:tag.`,
    zh: `不传构建参数时，“${base.text}”为空，也就没有基础镜像。请在第一条 FROM 之前声明该参数并给出默认值：ARG NAME=image:tag。`,
  })
}

function expandFrom(
  stage: Stage,
  token: Token,
  declared: ReadonlySet<string>,
  { program, globals, findings }: Conversion,
): Expansion {
  const options: LexOptions = { escape: program.escape, environment: globals }
  const expansion = expand(token.text, options)
  if (expansion.error)
    findings.refuse('dockerfile/expansion', token, expansionFailed(token.text, expansion.error))
  for (const name of expansion.unmatched) {
    if (declared.has(name)) continue
    // Suggestions for every FROM out of thousands of ARGs would be quadratic.
    const near = declared.size > 100 ? undefined : nearest(name, [...declared, ...globals.names()])
    findings.advise('dockerfile/undefined-arg-in-from', placeOf(stage.from, token), {
      en: `FROM uses $${name}, and no ARG before the first FROM declares it; those inside stages do not count here.${near ? ` Did you mean $${near}?` : ''}`,
      zh: `FROM 用到了 $${name}，但第一条 FROM 之前没有 ARG 声明它；写在阶段里的 ARG 在这里不算数。${near ? `是不是想写 $${near}？` : ''}`,
    })
  }
  return expansion
}

/** The operating system that `--platform` asks for. */
function platformOf(stage: Stage, declared: ReadonlySet<string>, conversion: Conversion): string | undefined {
  const flag = flagOf(stage.from, 'platform')
  if (!flag || flag.text === '') return undefined
  const { findings, globals } = conversion
  const { text, matched, unmatched, error } = expandFrom(stage, flag, declared, conversion)
  const isTarget = matched.size === 1 && unmatched.size === 0 && matched.has('TARGETPLATFORM')
  if (isTarget && text === globals.get('TARGETPLATFORM'))
    findings.advise('dockerfile/redundant-target-platform', placeOf(stage.from, flag), {
      en: 'FROM takes the image of the target platform anyway; leave --platform=$TARGETPLATFORM out.',
      zh: 'FROM 默认就取目标平台的镜像，可以去掉 --platform=$TARGETPLATFORM。',
    })
  if (text === undefined || error) return undefined
  const platform = parsePlatform(text)
  if (!platform) {
    findings.refuse('dockerfile/platform', flag, {
      en: `“${text || flag.text}” is no platform${text === '' ? ', for the variable is empty' : ''}. Write an operating system and an architecture, such as linux/amd64 or linux/arm/v7, or $BUILDPLATFORM.`,
      zh: `“${text || flag.text}”不是有效的平台${text === '' ? '，因为变量为空' : ''}。请写操作系统和架构，例如 linux/amd64、linux/arm/v7，或 $BUILDPLATFORM。`,
    })
    return undefined
  }
  const isNamed = stage.name?.includes(platform.os) || stage.name?.includes(platform.architecture)
  if (matched.size + unmatched.size === 0 && !isNamed)
    findings.advise('dockerfile/from-platform-flag-const-disallowed', placeOf(stage.from, flag), {
      en: `A fixed --platform=${text} makes the image the same for every platform, and --platform of docker build has no effect on it. Leave it out, or write $BUILDPLATFORM for a stage that cross-compiles.`,
      zh: `写死 --platform=${text} 之后，docker build 的 --platform 对它就不起作用，所有平台得到的都是同一种镜像。请去掉它；若这个阶段用于交叉编译，请写 $BUILDPLATFORM。`,
    })
  return platform.os
}
