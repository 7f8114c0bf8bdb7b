import { numbersInput } from '@/features/comments/lines/anchor'
import { readLineMarks } from '@/features/comments/lines/service'
import { readNumbers } from '@/features/comments/reading/read'
import { etagOf } from '@/features/comments/reading/etag'
import { threadedCounters } from '@/features/comments/threading/repository'
import { publishedName } from '@/features/posts/published'
import { AppError } from '@/lib/app-error'
import { answer, methodNotAllowed } from '@/lib/server/http/answer'
import { sharedJson } from '@/lib/server/http/conditional'

/** Which lines of the article's examples have comments; with `numbers` some comments themselves. */
export async function GET(request: Request, { params }: RouteContext<'/api/posts/[slug]/comments/lines'>) {
  return answer(request, async () => {
    const article = publishedName((await params).slug)
    const asked = new URL(request.url).searchParams.get('numbers')
    const numbers = numbersInput.safeParse(asked ?? undefined)
    if (!numbers.success) throw new AppError('invalid_query', { message: 'numbers' })
    const counters = await threadedCounters(article.record)
    return sharedJson(request, etagOf(counters, article.slug), async () =>
      numbers.data ? { comments: await readNumbers(article, numbers.data) } : readLineMarks(article),
    )
  })
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
