import type { Words } from '../../../diagnostic.ts'
import { isGoDuration } from './go-duration.ts'
import type { Problem } from '../names.ts'
import { shown } from '../words.ts'

interface Bounds {
  readonly what: Words
  readonly min: number
  readonly max: number
  readonly names?: readonly string[]
}

const fieldsOfSchedule: readonly Bounds[] = [
  { what: { en: 'minutes', zh: '分钟' }, min: 0, max: 59 },
  { what: { en: 'hours', zh: '小时' }, min: 0, max: 23 },
  { what: { en: 'days of the month', zh: '日' }, min: 1, max: 31 },
  {
    what: { en: 'months', zh: '月' },
    min: 1,
    max: 12,
    names: ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  {
    what: { en: 'days of the week', zh: '星期' },
    min: 0,
    max: 6,
    names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  },
]

const descriptors = new Set(['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'])

function integerOf(text: string): number | undefined {
  return /^\+?\d{1,18}$/.test(text) ? Number(text) : undefined
}

function valueOf(text: string, { names }: Bounds): number | undefined {
  const named = names?.indexOf(text.toLowerCase()) ?? -1
  return text !== '' && named >= 0 ? named : integerOf(text)
}

function notUnderstood(expression: string, { what, min, max }: Bounds): Words {
  return {
    en: `${shown(expression)} cannot be read as ${what.en} (${min}–${max}): a number, a range such as \`1-5\`, \`*\`, or one of these with a step, such as \`*/15\`. \`L\`, \`W\` and \`#\` do not exist here.`,
    zh: `${shown(expression)} 无法作为${what.zh}（${min}–${max}）解读：只能是数字、\`1-5\` 这样的区间、\`*\`，或者它们加上步长，例如 \`*/15\`。这里没有 \`L\`、\`W\` 和 \`#\`。`,
  }
}

/** One item between commas: the whole range, a number or a range, with a step or without. */
function problemOfRange(expression: string, bounds: Bounds): Problem {
  const { min, max, what } = bounds
  const [range = '', step, ...slashes] = expression.split('/')
  const [low = '', high, ...hyphens] = range.split('-')
  const all = low === '*' || low === '?'
  const start = all ? min : valueOf(low, bounds)
  const plain = high === undefined || all ? start : valueOf(high, bounds)
  const end = all || (step !== undefined && high === undefined) ? max : plain
  const every = step === undefined ? 1 : integerOf(step)
  if (slashes.length > 0 || (hyphens.length > 0 && !all) || start === undefined)
    return notUnderstood(expression, bounds)
  if (plain === undefined || end === undefined || every === undefined)
    return notUnderstood(expression, bounds)
  if (every === 0)
    return {
      en: `The step of ${shown(expression)} is 0; the smallest step is 1.`,
      zh: `${shown(expression)} 的步长是 0；步长最小是 1。`,
    }
  if (start > end)
    return {
      en: `The range ${shown(expression)} runs backwards. Write two ranges with a comma, such as \`22-23,0-5\`.`,
      zh: `区间 ${shown(expression)} 的起点大于终点。请用逗号写成两个区间，例如 \`22-23,0-5\`。`,
    }
  if (start >= min && end <= max) return undefined
  const sunday = what.en === 'days of the week' && (start === 7 || end === 7)
  return {
    en: `${shown(expression)} is out of bounds for ${what.en}: they run from ${min} to ${max}.${sunday ? ' Sunday is 0.' : ''}`,
    zh: `${shown(expression)} 超出了${what.zh}的范围：只能是 ${min} 到 ${max}。${sunday ? '星期日是 0。' : ''}`,
  }
}

/** Why `cron.ParseStandard` of robfig/cron v3 refuses a schedule; undefined when it does not. */
export function problemOfSchedule(schedule: string): Problem {
  if (schedule.startsWith('@')) {
    if (descriptors.has(schedule)) return undefined
    if (schedule.startsWith('@every ') && isGoDuration(schedule.slice(7))) return undefined
    return {
      en: `${shown(schedule)} is not known: there are \`@yearly\`, \`@monthly\`, \`@weekly\`, \`@daily\`, \`@hourly\`, and \`@every\` with a duration such as \`@every 1h30m\`.`,
      zh: `没有 ${shown(schedule)} 这种写法：只有 \`@yearly\`、\`@monthly\`、\`@weekly\`、\`@daily\`、\`@hourly\`，以及带时长的 \`@every\`，例如 \`@every 1h30m\`。`,
    }
  }
  const fields = schedule.split(/\s+/).filter((field) => field !== '')
  if (fields.length !== fieldsOfSchedule.length)
    return {
      en: `A schedule has exactly five fields: minute, hour, day of the month, month, day of the week. ${shown(schedule)} has ${fields.length}${fields.length === 6 ? '; there is no field for seconds' : ''}.`,
      zh: `调度表达式正好有五个字段：分、时、日、月、星期。${shown(schedule)} 有 ${fields.length} 个${fields.length === 6 ? '；没有“秒”这个字段' : ''}。`,
    }
  for (const [at, bounds] of fieldsOfSchedule.entries())
    for (const expression of (fields[at] ?? '').split(',').filter((part) => part !== '')) {
      const problem = problemOfRange(expression, bounds)
      if (problem) return problem
    }
  return undefined
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a schedule that parses names only dates that no month has, such as 31 February. */
export function neverRuns(schedule: string): boolean {
  const [, , day = '*', month = '*', weekday = '*', ...rest] = schedule
    .split(/\s+/)
    .filter((field) => field !== '')
  const free = weekday === '*' || weekday === '?'
  if (rest.length > 0 || !free || !/^\d+(?:,\d+)*$/.test(day) || !/^[\da-z]+(?:,[\da-z]+)*$/i.test(month))
    return false
  const days = day.split(',').map(Number)
  const names = fieldsOfSchedule[3]
  const months = month.split(',').map((each) => (names ? valueOf(each, names) : undefined) ?? 1)
  return days.every((date) => months.every((each) => date > (daysInMonth[each - 1] ?? 31)))
}
