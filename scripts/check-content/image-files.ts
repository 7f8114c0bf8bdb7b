import sharp from 'sharp'
import { visit } from 'unist-util-visit'
import type { Article } from './article.ts'
import type { PostFiles } from './post-files.ts'
import { placeOf, problemAt, type ContentProblem } from './problem.ts'

/** Why a file is refused as an image, or undefined. */
async function refusal(file: string): Promise<string | undefined> {
  try {
    const { width, height } = await sharp(file).metadata()
    return width && height ? undefined : 'has no size; expected a width and a height'
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return `cannot be read: ${reason}; expected an image that is what its name says`
  }
}

/** The files that articles show as images can be read, each once, however often it is shown. */
export async function checkImageFiles(posts: PostFiles[], articles: Article[]): Promise<ContentProblem[]> {
  const files = new Map(
    posts.flatMap(({ slug, examples }) =>
      examples.map(({ name, file }) => [`/examples/${slug}/${name}`, file]),
    ),
  )
  const shown = new Map<string, ContentProblem>()
  for (const { file, tree } of articles)
    visit(tree, 'image', (node) => {
      const image = files.get(node.url)
      if (image && !shown.has(image))
        shown.set(image, problemAt(file, placeOf(node), `the image ${node.url}`))
    })
  const checked = await Promise.all(
    [...shown].map(async ([file, place]) => {
      const message = await refusal(file)
      return message ? [{ ...place, message: `${place.message} ${message}` }] : []
    }),
  )
  return checked.flat()
}
