/** What `/api/most-read` answers. */
export type MostRead = { posts: { title: string; url: string; views: number }[] }

/** Fills the rows in order; those that are left over stay empty and keep their place. */
export function fillMostRead(element: HTMLElement, answer: MostRead | undefined, language: string): void {
  const status = element.querySelector('p')
  const text = (name: string) => element.getAttribute(`data-${name}`) ?? ''
  const posts = answer?.posts ?? []
  if (status) status.textContent = posts.length > 0 ? '' : text(answer ? 'none' : 'away')
  const format = new Intl.NumberFormat(language)
  for (const [index, row] of [...element.querySelectorAll('li')].entries()) {
    const post = posts[index]
    row.toggleAttribute('data-filled', post !== undefined)
    if (!post) continue
    const title = row.querySelector('[data-part="title"]')
    const views = row.querySelector('[data-part="views"]')
    title?.setAttribute('href', post.url)
    if (title) title.textContent = post.title
    if (views) views.textContent = text('views').replace('{n}', format.format(post.views))
  }
}
