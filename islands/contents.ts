const contents = document.querySelector<HTMLDetailsElement>('details.toc')

// toc.css shows the contents beside the text whatever their state; here the state becomes what is seen.
if (contents && matchMedia('(width >= 72rem)').matches) contents.open = true

const links = [...(contents?.querySelectorAll('a') ?? [])]

/** Each section that the contents name, in the order of the text, with its entry. */
const entries = new Map<Element, HTMLAnchorElement>()
for (const link of links) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (heading) entries.set(heading, link)
}

/** Brings an entry into sight within the contents; the page itself stays where it is. */
function reveal(link: HTMLElement) {
  if (!contents || contents.scrollHeight <= contents.clientHeight) return
  const [box, entry] = [contents.getBoundingClientRect(), link.getBoundingClientRect()]
  if (entry.top < box.top || entry.bottom > box.bottom)
    contents.scrollTop += entry.top - box.top - box.height / 3
}

const begun = new Set<Element>()
let current: HTMLAnchorElement | undefined

// Seen from high above the page down to a line across the upper third of the window, a heading is in sight once it
// has been reached, and stays so: the last one in sight begins the section that is being read.
const observer = new IntersectionObserver(
  (changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) begun.add(target)
      else begun.delete(target)
    }
    const reached = [...entries].filter(([heading]) => begun.has(heading)).at(-1)?.[1]
    if (reached === current) return
    current?.removeAttribute('aria-current')
    reached?.setAttribute('aria-current', 'true')
    if (reached) reveal(reached)
    current = reached
  },
  { rootMargin: '1000000px 0px -66% 0px' },
)
for (const heading of entries.keys()) observer.observe(heading)
