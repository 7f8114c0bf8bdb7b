const year = 31_536_000

/** Remembers a language that was chosen, for the next visit to `/`; stays at the section that is read. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[data-locale-choice]')
  if (!(link instanceof HTMLAnchorElement)) return
  document.cookie = `locale=${link.dataset.localeChoice}; Path=/; Max-Age=${year}; SameSite=Lax`
})
