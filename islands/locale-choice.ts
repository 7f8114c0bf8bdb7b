const year = 31_536_000

function isOnScreen({ top }: DOMRect): boolean {
  return top >= 0 && top < innerHeight
}

/**
 * The heading that is being read, as the address of the same one in the other language (`#s.3`, see
 * components/mdx/SectionHeading.tsx), or nothing. A heading that was chosen and can be seen comes first: the
 * last ones of a page never reach its upper edge.
 */
function placeRead(): string {
  const article = document.querySelector('[data-same-headings]')
  const chosen = article?.querySelector(':target > .anchor, .anchor:target')
  if (chosen?.id && isOnScreen(chosen.getBoundingClientRect())) return chosen.id
  const anchors = article?.querySelectorAll('.anchor[id]') ?? []
  const above = [...anchors].filter((anchor) => anchor.getBoundingClientRect().top < innerHeight / 3)
  return above.at(-1)?.id ?? ''
}

/** Remembers a language that was chosen, for the next visit to `/`; stays at the section that is read. */
function choose({ target }: Event): void {
  const link = target instanceof Element && target.closest('a[data-locale-choice]')
  if (!(link instanceof HTMLAnchorElement)) return
  document.cookie = `locale=${link.dataset.localeChoice}; Path=/; Max-Age=${year}; SameSite=Lax`
  link.hash = placeRead()
}

// The second is the middle button, which opens a tab.
document.addEventListener('click', choose)
document.addEventListener('auxclick', choose)
