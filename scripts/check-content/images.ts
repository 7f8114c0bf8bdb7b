import { visit } from 'unist-util-visit'
import { imageAddressesIn, imageKinds } from '../../lib/article-image.ts'
import type { Article } from './article.ts'
import { addressRefusal } from './links.ts'
import { placeOf, problemAt, type ContentProblem } from './problem.ts'
import type { Site } from './site.ts'

/** Images say in words what they show, and come from the site itself: the CSP blocks all others. */
export function checkImages(article: Article, site: Site): ContentProblem[] {
  const problems: ContentProblem[] = []
  visit(article.tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return
    const refuse = (message: string) => problems.push(problemAt(article.file, placeOf(node), message))
    if (!node.alt?.trim()) refuse('an image without words; expected ![what it shows](address)')
    if (node.type === 'imageReference') return
    if (!node.url.startsWith('/examples/')) {
      refuse(`the image "${node.url}"; expected a file of the site, /examples/${article.slug}/…`)
      return
    }
    if (!imageAddressesIn(node.url).includes(node.url)) {
      refuse(`"${node.url}" is no image; expected a file that ends in ${imageKinds.join(', ')}`)
      return
    }
    const message = addressRefusal(node.url, article, site)
    if (message) refuse(message)
  })
  return problems
}
