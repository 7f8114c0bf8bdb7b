import { listExamples, readExample } from '@/features/posts/examples'
import { listPosts } from '@/features/posts/repository'
import { locales } from '@/lib/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  const slugs = new Set(locales.flatMap((locale) => listPosts(locale).map((post) => post.slug)))
  return [...slugs].flatMap((slug) => listExamples(slug).map((file) => ({ slug, file: file.split('/') })))
}

/** A whole example file, byte for byte, as text that browsers save and never run. */
export async function GET(_request: Request, { params }: RouteContext<'/examples/[slug]/[...file]'>) {
  const { slug, file } = await params
  return new Response(readExample(slug, file.join('/')), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Disposition': 'attachment' },
  })
}
