import 'server-only'
import { z } from 'zod'
import { emailOf, idOf, localeOf, nameOf, textOf, timeOf, unknown } from './foreign'
import { htmlToMarkdown } from './html-to-markdown'
import type { Incoming, Read, Skipped } from './incoming'

const id = z.union([z.string(), z.number()]).nullish()
const words = z.string().nullish()

/** A row of the table Comment. With MySQL ids are numbers, with LeanCloud and MongoDB strings. */
const row = z.object({
  objectId: z.union([z.string().min(1), z.number()]),
  pid: id,
  rid: id,
  user_id: id,
  url: words,
  nick: words,
  mail: words,
  comment: words,
  status: words,
  insertedAt: z.unknown().optional(),
  createdAt: z.unknown().optional(),
})

const user = z.object({ objectId: z.union([z.string(), z.number()]), display_name: words, email: words })

/** What `GET /api/db` answers, and what its administration saves: the same without the envelope. */
const file = z.object({
  type: z.literal('waline'),
  version: z.literal(1),
  data: z.object({ Comment: z.array(z.unknown()), Users: z.array(z.unknown()).default([]) }),
})

const withEnvelope = z.union([
  file,
  z.object({ errno: z.literal(0), data: file }).transform(({ data }) => data),
])

/** Valine, from which many Waline tables come, stored HTML. */
const html = /<(?:p|br|a|div|pre|code|blockquote|ul|ol|strong|em|img)\b[^>]*>/i

const statuses = new Map([
  ['waiting', 'pending'],
  ['spam', 'spam'],
] as const)

const keyOf = (value: string | number | null | undefined) =>
  value === null || value === undefined || value === '' || value === 0 ? null : String(value)

type Row = z.infer<typeof row>

function toIncoming(data: Row, users: Map<string, z.infer<typeof user>>): Incoming | Skipped {
  const what = `${data.objectId} ${data.url ?? ''}`
  const createdAt = timeOf(data.insertedAt) ?? timeOf(data.createdAt)
  if (!createdAt) return { reason: 'time', what }
  const typed = textOf(data.comment ?? '')
  const body = html.test(typed) ? htmlToMarkdown(typed) : typed
  if (!body) return { reason: 'empty', what }
  const locale = localeOf(body)
  const writer = users.get(keyOf(data.user_id) ?? '')
  const parent = keyOf(data.pid) ?? keyOf(data.rid)
  return {
    ...unknown,
    id: idOf('waline', String(data.objectId)),
    parentId: parent && idOf('waline', parent),
    address: data.url ?? '',
    locale,
    name: nameOf(data.nick || writer?.display_name, locale),
    email: emailOf(data.mail || writer?.email),
    body,
    status: [...statuses].find(([theirs]) => theirs === data.status)?.[1] ?? 'visible',
    createdAt,
  }
}

/** Reads what Waline exports. @throws ZodError, SyntaxError when it is something else */
export function readWaline(text: string): Read {
  const { data } = withEnvelope.parse(JSON.parse(text))
  const users = new Map(
    data.Users.flatMap((each) => {
      const parsed = user.safeParse(each)
      return parsed.success ? [[String(parsed.data.objectId), parsed.data] as const] : []
    }),
  )
  const comments: Incoming[] = []
  const skipped: Skipped[] = []
  data.Comment.forEach((each, index) => {
    const parsed = row.safeParse(each)
    const result = parsed.success
      ? toIncoming(parsed.data, users)
      : { reason: 'broken' as const, what: `Comment[${index}]` }
    if ('reason' in result) skipped.push(result)
    else comments.push(result)
  })
  return { comments, skipped }
}
