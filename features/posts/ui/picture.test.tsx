import { isValidElement, type ReactElement, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import type { ArticleImage } from '@/lib/article-image'
import { Picture } from './Picture'

const images: Record<string, ArticleImage> = {
  '/examples/ships/a b.png': {
    src: '/images/a-1-832.webp',
    srcSet: '/images/a-1-480.webp 480w, /images/a-1-832.webp 832w',
    width: 2000,
    height: 1000,
    placeholder: 'data:image/webp;base64,AAAA',
  },
  '/examples/ships/a.svg': { src: '/images/a-1.svg', width: 40, height: 30 },
}

vi.mock('../images', () => ({ articleImage: (address: string) => images[address] }))

type Props = { children?: ReactNode } & Record<string, unknown>

/** All elements of a tree, in order. */
function elementsOf(node: ReactNode): ReactElement<Props>[] {
  if (Array.isArray(node)) return node.flatMap(elementsOf)
  return isValidElement<Props>(node) ? [node, ...elementsOf(node.props.children)] : []
}

const tagsOf = (node: ReactNode) => elementsOf(node).map(({ type }) => type)

test('an image of its own keeps its place, with a placeholder and a caption', () => {
  const figure = Picture({ src: '/examples/ships/a%20b.png', alt: 'A', title: 'Below', 'data-figure': true })
  expect(tagsOf(figure)).toEqual(['figure', 'div', 'img', 'img', 'figcaption'])
  const [, , placeholder, image, caption] = elementsOf(figure)
  expect(placeholder?.props).toMatchObject({ alt: '', src: 'data:image/webp;base64,AAAA' })
  expect(image?.props).toMatchObject({
    alt: 'A',
    width: 2000,
    height: 1000,
    loading: 'lazy',
    decoding: 'async',
  })
  expect(image?.props.srcSet).toContain('832w')
  expect(image?.props).not.toHaveProperty('placeholder')
  expect(caption?.props.children).toBe('Below')
})

test('within a line of text an image is no figure', () => {
  expect(tagsOf(Picture({ src: '/examples/ships/a.svg', alt: 'A' }))).toEqual(['img'])
})

test('a drawing has one form, and no sizes to choose among', () => {
  const [image] = elementsOf(Picture({ src: '/examples/ships/a.svg', alt: 'A' }))
  expect(image?.props).not.toHaveProperty('sizes')
})
