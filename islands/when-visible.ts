/** Resolves once the page is really looked at: not while it is prerendered, not in a background tab. */
export function whenVisible(): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      const prerendering = 'prerendering' in document && document.prerendering === true
      if (prerendering || document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', check)
      document.removeEventListener('prerenderingchange', check)
      resolve()
    }
    document.addEventListener('visibilitychange', check)
    document.addEventListener('prerenderingchange', check)
    check()
  })
}
