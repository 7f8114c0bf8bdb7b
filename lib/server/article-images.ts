import 'server-only'
import images from '@/.generated/images.json'
import type { ArticleImage } from '@/lib/article-image'

const byAddress: Readonly<Record<string, ArticleImage | undefined>> = images

/**
 * An image as scripts/build/images.ts has made it ready, by the address that articles give it.
 * @throws Error if there is none; scripts/check-content/images.ts says so before
 */
export function articleImage(address: string): ArticleImage {
  const image = byAddress[address]
  if (!image) throw new Error(`there is no image ${address}`)
  return image
}
