type Read = ReadonlySet<string>

function slugOf(link: Element | null): string {
  return /\/posts\/([^/?#]+)$/.exec(link?.getAttribute('href') ?? '')?.[1] ?? ''
}

/** In each list with `data-read-label`: the label, as a mark, at the articles that were read. */
function markLists(root: ParentNode, read: Read): void {
  for (const list of root.querySelectorAll('[data-read-label]'))
    for (const item of list.children) {
      if (item.hasAttribute('data-read') || !read.has(slugOf(item.querySelector('a')))) continue
      item.setAttribute('data-read', '')
      const mark = item.ownerDocument.createElement('span')
      mark.className = 'read-mark'
      mark.textContent = list.getAttribute('data-read-label')
      item.append(mark)
    }
}

/** In each `data-progress`, a list of slugs: how many of them were read, if any. */
function showProgress(root: ParentNode, read: Read): void {
  for (const element of root.querySelectorAll('[data-progress]')) {
    const slugs = element.getAttribute('data-progress')?.split(' ') ?? []
    const count = slugs.filter((slug) => read.has(slug)).length
    if (count > 0)
      element.textContent = (element.getAttribute('data-text') ?? '').replace('{read}', String(count))
  }
}

/** The way into a series leads to the first sheet that was not read; to the first of all if there is none. */
function resume(root: ParentNode, read: Read): void {
  const button = root.querySelector('[data-resume]')
  const sheets = [...root.querySelectorAll('.sheets > li')]
  const next = sheets.findIndex((sheet) => !read.has(slugOf(sheet.querySelector('a'))))
  const sheet = sheets[next]
  if (!button || !sheet || next < 1) return
  const number = sheet.querySelector('.sheet-box')?.textContent ?? ''
  button.setAttribute('href', sheet.querySelector('a')?.getAttribute('href') ?? '')
  button.textContent = (button.getAttribute('data-resume') ?? '').replace('{n}', number)
}

/** Shows on a page what the reader has read. Doing it again changes only what is new. */
export function showRead(root: ParentNode, read: Read): void {
  if (read.size === 0) return
  markLists(root, read)
  showProgress(root, read)
  resume(root, read)
}
