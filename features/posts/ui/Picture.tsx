import type { ComponentProps } from 'react'
import { articleImage } from '../images'

type Props = ComponentProps<'img'> & { 'data-figure'?: boolean }

/** The column is at most 52rem wide; a browser that lays out first knows better. */
const sizes = 'auto, (width >= 56rem) 52rem, 94vw'

/** An image of an article, with its size, so that nothing moves when it comes, and a caption if it has one. */
export function Picture({ src, alt, title, 'data-figure': isFigure }: Props) {
  if (typeof src !== 'string') return null
  const { placeholder, srcSet, ...image } = articleImage(decodeURI(src))
  const responsive = srcSet ? { srcSet, sizes } : {}
  const img = <img {...image} {...responsive} alt={alt} loading="lazy" decoding="async" />
  if (!isFigure) return img
  return (
    <figure className="picture">
      <div>
        {placeholder && <img className="placeholder" src={placeholder} alt="" />}
        {img}
      </div>
      {title && <figcaption>{title}</figcaption>}
    </figure>
  )
}
