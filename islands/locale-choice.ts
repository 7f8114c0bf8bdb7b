const year = 31_536_000

/** Milliseconds after which a place counts as read, and after which the top of the page does. */
const [rest, restAtTop] = [1_000, 10_000]

function isOnScreen({ top }: DOMRect): boolean {
  return top >= 0 && top < innerHeight
}

/**
 * The heading that is being read, as the address of the same one in the other language (`#s.3`, see
 * components/mdx/SectionHeading.tsx), or nothing. A heading that was chosen and can be seen comes first: the
 * last ones of a page never reach its upper edge.
 */
function placeShown(): string {
  const article = document.querySelector('[data-same-headings]')
  const chosen = article?.querySelector(':target > .anchor, .anchor:target')
  if (chosen?.id && isOnScreen(chosen.getBoundingClientRect())) return chosen.id
  const anchors = article?.querySelectorAll('.anchor[id]') ?? []
  const above = [...anchors].filter((anchor) => anchor.getBoundingClientRect().top < innerHeight / 3)
  return above.at(-1)?.id ?? ''
}

let placeRead = ''
let timer = 0

// The language link stands at the top of the page, where the heading is out of sight: remembered is where the
// page came to rest before. What a reader passes on the way up is not.
function remember(): void {
  const place = placeShown()
  if (place) placeRead = place
  else timer = window.setTimeout(() => (placeRead = ''), restAtTop)
}

function moved(): void {
  clearTimeout(timer)
  timer = window.setTimeout(remember, rest)
}

/** Remembers a language that was chosen, for the next visit to `/`; stays at the section that is read. */
function choose({ target }: Event): void {
  const link = target instanceof Element && target.closest('a[data-locale-choice]')
  if (!(link instanceof HTMLAnchorElement)) return
  document.cookie = `locale=${link.dataset.localeChoice}; Path=/; Max-Age=${year}; SameSite=Lax`
  link.hash = placeShown() || placeRead
}

if (document.querySelector('[data-same-headings]')) {
  addEventListener('scroll', moved, { passive: true })
  moved()
}

// The second is the middle button, which opens a tab.
document.addEventListener('click', choose)
document.addEventListener('auxclick', choose)
