const year = 31_536_000

/** Stands for the n-th section: both languages have the same ones, each under an address in its own words. */
const numbered = /^#~(\d+)$/

function sections(): Element[] {
  return [...document.querySelectorAll('article.prose :is(h2, h3)[id]')]
}

/** Remembers a language that was chosen, for the next visit to `/`; stays at the section that is read. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[data-locale-choice]')
  if (!(link instanceof HTMLAnchorElement)) return
  document.cookie = `locale=${link.dataset.localeChoice}; Path=/; Max-Age=${year}; SameSite=Lax`
  const read = sections().findLastIndex((section) => section.getBoundingClientRect().top < innerHeight / 3)
  link.hash = read === -1 ? '' : `~${read}`
})

const arrived = sections()[Number(numbered.exec(location.hash)?.[1] ?? Number.NaN)]
if (arrived) {
  history.replaceState(history.state, '', `#${arrived.id}`)
  arrived.scrollIntoView()
}
