import type { DockerfileReport } from '../rules.ts'
import { parseDuration } from './duration.ts'
import type { Instruction } from './instruction.ts'
import { flagOf } from './instruction.ts'

const shortest = 1e6

export function checkHealthcheck(instruction: Instruction, report: DockerfileReport): boolean {
  const [kind, ...command] = instruction.args
  if (!kind) return true
  const type = kind.text.toUpperCase()
  if (type === 'NONE') {
    if (command.length === 0) return true
    report.add('dockerfile/healthcheck', instruction.node, {
      en: 'HEALTHCHECK NONE switches the check of the base image off, and takes no arguments.',
      zh: 'HEALTHCHECK NONE 用来关闭基础镜像的检查，后面不能再有参数。',
    })
    return false
  }
  if (type !== 'CMD') {
    report.add('dockerfile/healthcheck', kind, {
      en: `After HEALTHCHECK and its flags stands CMD and then the command, or NONE; here is “${kind.text}”. Write HEALTHCHECK CMD ${kind.text} ….`,
      zh: `HEALTHCHECK 及其选项之后应是 CMD 加命令，或者 NONE；这里却是“${kind.text}”。请写成 HEALTHCHECK CMD ${kind.text} …。`,
    })
    return false
  }
  if (command.length === 0) {
    report.add('dockerfile/healthcheck', instruction.node, {
      en: 'There is no command after HEALTHCHECK CMD, so nothing could be checked.',
      zh: 'HEALTHCHECK CMD 之后没有命令，也就无从检查。',
    })
    return false
  }
  return checkTimes(instruction, report) && checkRetries(instruction, report)
}

function checkTimes(instruction: Instruction, report: DockerfileReport): boolean {
  for (const name of ['interval', 'timeout', 'start-period', 'start-interval']) {
    const value = flagOf(instruction, name)
    if (!value || value.text === '') continue
    const duration = parseDuration(value.text)
    if (duration === undefined) {
      report.add('dockerfile/flag-value', value, {
        en: `“${value.text}” is no duration. Write a number and its unit, without a space: 30s, 1m30s, 500ms.`,
        zh: `“${value.text}”不是有效的时长。请写数字加单位，中间不留空格：30s、1m30s、500ms。`,
      })
      return false
    }
    if (duration !== 0 && duration < shortest) {
      report.add('dockerfile/flag-value', value, {
        en: `--${name} must be at least 1ms; 0s stands for the default.`,
        zh: `--${name} 不得短于 1ms;0s 表示使用默认值。`,
      })
      return false
    }
  }
  return true
}

function checkRetries(instruction: Instruction, report: DockerfileReport): boolean {
  const value = flagOf(instruction, 'retries')
  if (!value || value.text === '') return true
  const isNumber = /^[+-]?[0-9]+$/.test(value.text) && Math.abs(Number(value.text)) < 2 ** 31
  if (isNumber && Number(value.text) >= 0) return true
  report.add('dockerfile/flag-value', value, {
    en: `--retries is a number of failed checks, 0 or more, and not “${value.text}”.`,
    zh: `--retries 是允许失败的次数，应为不小于 0 的整数，而不是“${value.text}”。`,
  })
  return false
}
