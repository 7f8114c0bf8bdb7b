import { z } from 'zod'
import { Failure } from '../failure.ts'
import { readCsv } from './csv.ts'

/** Counts of a page, on a day or of all time; visitors only if the file tells them. */
export interface PageCount {
  readonly page: string
  readonly day: string | undefined
  readonly views: number
  readonly visitors: number | undefined
}

export interface Counts {
  /** What kind of file it is; imports of one kind replace each other. */
  readonly origin: 'goatcounter' | 'waline' | 'counts'
  readonly pages: PageCount[]
}

const names = {
  page: ['slug', 'path', 'url', 'page', 'address', 'uri'],
  day: ['day', 'date'],
  views: ['views', 'view', 'pageviews', 'count', 'hits', 'time'],
  visitors: ['visitors', 'visits', 'uniques', 'unique visitors'],
}

const isYes = (value: string | undefined) => /^(1|true)$/i.test(value ?? '')

function wholeNumber(value: string, where: string): number {
  const number = Number(value.replaceAll(',', ''))
  if (value.trim() === '' || !Number.isInteger(number) || number < 0)
    throw new Failure(`${where}: "${value}" is no count.`)
  return number
}

function dayOf(value: string, where: string): string | undefined {
  if (value.trim() === '') return undefined
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : new Date(Date.parse(value) || NaN)
  if (typeof day === 'string' && !Number.isNaN(Date.parse(day))) return day
  if (typeof day !== 'string' && !Number.isNaN(day.getTime())) return day.toISOString().slice(0, 10)
  throw new Failure(`${where}: "${value}" is no day.`)
}

/** GoatCounter exports one line for each view; robots and events are among them. */
function fromGoatCounter(head: string[], rows: string[][]): Counts {
  const column = (name: string) => head.findIndex((each) => each.toLowerCase() === name)
  const [event, bot, first, date] = ['event', 'bot', 'firstvisit', 'date'].map(column)
  const sums = new Map<string, { page: string; day: string | undefined; views: number; visitors: number }>()
  for (const [index, row] of rows.entries()) {
    const at = (place: number | undefined) => (place === undefined || place < 0 ? undefined : row[place])
    if (isYes(at(event)) || Number(at(bot) ?? 0) > 0) continue
    const page = row[0] ?? ''
    const day = dayOf(at(date) ?? '', `line ${index + 2}`)
    const key = `${day} ${page}`
    const sum = sums.get(key) ?? { page, day, views: 0, visitors: 0 }
    sums.set(key, {
      ...sum,
      views: sum.views + 1,
      visitors: sum.visitors + (isYes(at(first)) ? 1 : 0),
    })
  }
  return { origin: 'goatcounter', pages: [...sums.values()] }
}

function fromCsv(text: string): Counts {
  const [head = [], ...rows] = readCsv(text)
  // Its first heading is the version of the format and "Path": "2Path".
  if (/^\d+Path$/.test(head[0] ?? '')) return fromGoatCounter(head, rows)
  const find = (of: string[]) => head.findIndex((name) => of.includes(name.trim().toLowerCase()))
  const [page, day, views, visitors] = [
    find(names.page),
    find(names.day),
    find(names.views),
    find(names.visitors),
  ]
  if (page < 0 || views < 0)
    throw new Failure(
      `The first line names no column of pages (${names.page.join(', ')}) or none of views (${names.views.join(', ')}).`,
    )
  const pages = rows.map((row, index) => {
    const where = `line ${index + 2}`
    return {
      page: row[page] ?? '',
      day: day < 0 ? undefined : dayOf(row[day] ?? '', where),
      views: wholeNumber(row[views] ?? '', where),
      visitors: visitors < 0 ? undefined : wholeNumber(row[visitors] ?? '', where),
    }
  })
  return { origin: 'counts', pages }
}

const count = z.coerce.number().int().min(0)
const waline = z.object({
  data: z.object({ Counter: z.array(z.object({ url: z.string(), time: count.nullish() })) }),
})
const list = z.array(z.record(z.string(), z.unknown()))

function fromJson(value: unknown): Counts {
  const exported = waline.safeParse(value)
  if (exported.success) {
    const pages = exported.data.data.Counter.map(({ url, time }) => ({
      page: url,
      day: undefined,
      views: time ?? 0,
      visitors: undefined,
    }))
    return { origin: 'waline', pages }
  }
  const items = list.safeParse(value)
  if (!items.success) throw new Failure('This JSON is neither an export of Waline nor a list of counts.')
  const columns = Object.values(names).flat()
  const head = columns.filter((name) => items.data.some((item) => item[name] !== undefined))
  const lines = items.data.map((item) =>
    head.map((name) => `"${String(item[name] ?? '').replaceAll('"', '""')}"`),
  )
  return fromCsv([head, ...lines].map((row) => row.join(',')).join('\n'))
}

/** Reads a file of counts, whatever it is. @throws Failure naming the line */
export function readCounts(text: string): Counts {
  if (!/^\uFEFF?\s*[[{]/.test(text)) return fromCsv(text)
  try {
    return fromJson(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure(`The file is no JSON: ${error.message}`)
    throw error
  }
}
