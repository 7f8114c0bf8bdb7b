import type { Span } from '../../report.ts'
import { placeOf, type Instruction } from '../instructions/instruction.ts'
import type { Conversion } from './conversion.ts'
import type { Last, StageState } from './stage-state.ts'

/** Of several CMDs in a stage, all but the last are wasted. BuildKit names the one that has no effect. */
export function adviseOnce(
  state: StageState,
  kind: keyof Last,
  instruction: Instruction,
  { findings }: Conversion,
): void {
  const before = state.last[kind]
  state.last[kind] = instruction
  if (!before) return
  const name = kind.toUpperCase()
  findings.advise('dockerfile/multiple-instructions-disallowed', placeOf(before), {
    en: `This ${name} has no effect: of several in a stage, the last one counts. Remove it.`,
    zh: `这条 ${name} 不起作用：同一阶段里有多条时，只有最后一条算数。请删去它。`,
  })
}

export function adviseShellForm(state: StageState, instruction: Instruction, { findings }: Conversion): void {
  if (instruction.node.json || state.hasShell) return
  const name = instruction.keyword.toUpperCase()
  findings.advise('dockerfile/json-args-recommended', placeOf(instruction), {
    en: `This ${name} runs inside “/bin/sh -c”, which is process 1 then and does not pass SIGTERM on, so that stopping takes ten seconds and loses requests. Write a JSON array with double quotes: ${name} ["program", "argument"].`,
    zh: `这条 ${name} 运行在“/bin/sh -c”里，此时 1 号进程是 shell，它不会转发 SIGTERM，于是停止要等上十秒，还会丢失请求。请写成双引号的 JSON 数组：${name} ["program", "argument"]。`,
  })
}

export function adviseLegacyFormat(instruction: Instruction, { findings }: Conversion): void {
  const name = instruction.keyword.toUpperCase()
  const pair = instruction.node.pairs[0]
  const value = pair?.value.text ?? ''
  const isPlain = pair !== undefined && /^[\w./:@%+,${}-]+$/.test(value) && /^[\w.-]+$/.test(pair.key.text)
  findings.advise(
    'dockerfile/legacy-key-value-format',
    placeOf(instruction),
    {
      en: `“${name} key value” is the old form: it sets one variable only, and its rules are easy to get wrong. Write ${name} key=value.`,
      zh: `“${name} key value”是旧写法：一次只能设一个，规则也容易记错。请写成 ${name} key=value。`,
    },
    isPlain
      ? {
          fix: {
            title: { en: 'Write it with “=”', zh: '改用“=”' },
            edits: [{ start: pair.key.end, end: pair.value.start, text: '=' }],
          },
        }
      : {},
  )
}

const secret = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i
const harmless = /(?:_|^)(?:public|file|version)(?:_|$)/i

export function adviseSecret(
  name: string,
  instruction: Instruction,
  at: Span,
  { findings }: Conversion,
): void {
  if (name.length > 256 || !secret.test(name) || harmless.test(name)) return
  const keyword = instruction.keyword.toUpperCase()
  findings.advise('dockerfile/secrets-used-in-arg-or-env', placeOf(instruction, at), {
    en: `“${name}” looks like a secret, and what ${keyword} sets can be read by everybody who has the image (docker history). Give it to a step with RUN --mount=type=secret,id=…, or to the container when it runs.`,
    zh: `“${name}”像是机密，而 ${keyword} 设置的值，拿到镜像的人都能读到（docker history）。构建时用到的，请用 RUN --mount=type=secret,id=… 传给那一步；运行时用到的，请在启动容器时再给。`,
  })
}
