import type { Token } from '../parser/logical-line.ts'
import { placeOf, type Instruction } from '../instructions/instruction.ts'
import { nearest } from '../nearest.ts'
import { expandIn, reportFailure, type Conversion } from './conversion.ts'
import { expand } from '../expand/lex.ts'
import { dispatchCopy } from './copy.ts'
import { adviseLegacyFormat, adviseOnce, adviseSecret, adviseShellForm } from './build-advice.ts'
import { checkPort } from './ports.ts'
import { dispatchRun } from './run.ts'
import { isSignal, signalNames } from './signals.ts'
import type { StageState } from './stage-state.ts'
import { dispatchWorkdir } from './workdir.ts'

/** Carries out one instruction in the state of its stage. */
export function dispatch(state: StageState, instruction: Instruction, conversion: Conversion): void {
  switch (instruction.keyword) {
    case 'add':
    case 'copy':
      return dispatchCopy(state, instruction, conversion)
    case 'arg':
      return dispatchArg(state, instruction, conversion)
    case 'cmd':
    case 'entrypoint':
      adviseOnce(state, instruction.keyword, instruction, conversion)
      return adviseShellForm(state, instruction, conversion)
    case 'env':
    case 'label':
      return dispatchPairs(state, instruction, conversion)
    case 'expose':
      return dispatchExpose(state, instruction, conversion)
    case 'healthcheck':
      return adviseOnce(state, 'healthcheck', instruction, conversion)
    case 'run':
      return dispatchRun(state, instruction, conversion)
    case 'shell':
      state.hasShell = true
      return
    case 'stopsignal':
      return dispatchSignal(state, instruction, conversion)
    case 'user':
      for (const token of instruction.args) {
        const { text } = expandIn(state, token, instruction, conversion)
        state.user = { ...token, text: text ?? token.text }
      }
      return
    case 'volume':
      return dispatchVolume(state, instruction, conversion)
    case 'workdir':
      return dispatchWorkdir(state, instruction, conversion)
  }
}

function dispatchPairs(state: StageState, instruction: Instruction, conversion: Conversion): void {
  // Every value sees what was set before the instruction, also those that come after others in it.
  const set: [string, string | undefined][] = []
  for (const { key, value, legacy } of instruction.node.pairs) {
    const name = expandIn(state, key, instruction, conversion).text
    const result = expandIn(state, value, instruction, conversion).text
    if (legacy) adviseLegacyFormat(instruction, conversion)
    if (instruction.keyword !== 'env' || name === undefined) continue
    adviseSecret(name, instruction, key, conversion)
    set.push([name, result])
  }
  for (const [name, value] of set) state.environment.set(name, value)
}

function dispatchArg(state: StageState, instruction: Instruction, conversion: Conversion): void {
  for (const token of instruction.args) {
    const equals = token.text.indexOf('=')
    const name = equals < 0 ? token.text : token.text.slice(0, equals)
    adviseSecret(name, instruction, token, conversion)
    if (equals >= 0) {
      const start = Math.min(token.start + equals + 1, token.end)
      const value: Token = { text: token.text.slice(equals + 1), start, end: token.end }
      state.environment.set(name, expandIn(state, value, instruction, conversion).text)
    } else if (conversion.globals.has(name)) state.environment.set(name, conversion.globals.get(name))
    state.arguments.add(name)
  }
}

function dispatchExpose(state: StageState, instruction: Instruction, conversion: Conversion): void {
  const { escape } = conversion.program
  for (const token of instruction.args) {
    const expansion = expand(token.text, { escape, environment: state.environment })
    reportFailure(expansion, token, conversion)
    if (expansion.text === undefined) continue
    for (const port of expansion.words) {
      const { error, casing, mapping } = checkPort(port)
      if (error) conversion.findings.refuse('dockerfile/port', token, error)
      if (casing)
        conversion.findings.advise('dockerfile/expose-proto-casing', placeOf(instruction, token), {
          en: `Write the protocol in small letters: ${port.toLowerCase()}.`,
          zh: `协议请用小写字母：${port.toLowerCase()}。`,
        })
      if (mapping)
        conversion.findings.advise('dockerfile/expose-invalid-format', placeOf(instruction, token), {
          en: `“${port}” names an address or a port of the host, which EXPOSE ignores. Write the container's port alone, and publish it with docker run -p.`,
          zh: `“${port}”写了主机的地址或端口，EXPOSE 会忽略它们。请只写容器的端口，发布则用 docker run -p。`,
        })
    }
  }
}

function dispatchSignal(state: StageState, instruction: Instruction, conversion: Conversion): void {
  for (const token of instruction.args) {
    const { text } = expandIn(state, token, instruction, conversion)
    if (text === undefined || isSignal(text)) continue
    const near = nearest(text.replace(/^SIG/i, ''), signalNames)
    conversion.findings.refuse('dockerfile/signal', token, {
      en: `“${text}” is no signal of Linux. ${near ? `Write SIG${near}.` : 'Write a name such as SIGTERM or SIGQUIT, or its number; 0 is none.'}`,
      zh: `“${text}”不是 Linux 的信号。${near ? `应写作 SIG${near}。` : '请写 SIGTERM、SIGQUIT 这样的名称或其编号；0 不是信号。'}`,
    })
  }
}

function dispatchVolume(state: StageState, instruction: Instruction, conversion: Conversion): void {
  for (const token of instruction.args) {
    const { text } = expandIn(state, token, instruction, conversion)
    if (text !== '') continue
    conversion.findings.refuse('dockerfile/volume', token, {
      en: `“${token.text}” is empty here, and a volume needs a path. Set the variable before, or write the path itself.`,
      zh: `“${token.text}”在这里为空，而卷必须有路径。请先给变量赋值，或直接写出路径。`,
    })
  }
}
