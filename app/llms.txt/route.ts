import { llmsTextOfSite } from '@/features/posts/llms'

export const dynamic = 'force-static'

/** What is here, for programs that read: https://llmstxt.org. */
export function GET() {
  return new Response(llmsTextOfSite(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
