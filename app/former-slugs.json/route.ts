import { formerSlugs } from '@/features/posts/repository'

export const dynamic = 'force-static'

/** What server/former-address.ts leads renamed articles' old addresses by. */
export function GET() {
  return Response.json(formerSlugs())
}
