/** An image of an article as the build has made it ready, under an address that changes with its content. */
export type ArticleImage = {
  src: string
  /** Narrower and wider forms; none of drawings (SVG) and animations. */
  srcSet?: string
  /** Size of the original in pixels, which keeps the place until the image is there. */
  width: number
  height: number
  /** A few pixels of it as a `data:` address; none if one can look through the image. */
  placeholder?: string
}

/** Kinds of files that an article may show as an image. */
export const imageKinds = ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'] as const

const address = new RegExp(String.raw`/examples/[\w./@+-]+\.(?:${imageKinds.join('|')})(?![\w.])`, 'g')

/** Addresses below /examples/ that a text names and that are images by their names. */
export function imageAddressesIn(text: string): string[] {
  return text.match(address) ?? []
}

/** The file of an example by its address, relative to the project; content/posts/<slug>/examples holds it. */
export function fileOfExample(exampleAddress: string): string {
  const [, , slug = '', ...rest] = exampleAddress.split('/')
  return ['content/posts', slug, 'examples', ...rest].join('/')
}
