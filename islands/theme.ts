// Runs before the first paint, from a classic script in the head: what was chosen never flashes.
import { applyChoice, readChoice, settings } from './reading-storage'

function apply() {
  for (const setting of settings) applyChoice(setting, readChoice(setting))
}

apply()
// What needs scripts is shown from the beginning, so that nothing moves when it begins to work.
document.documentElement.dataset.scripts = ''
// Another tab, or a page that comes back from the back/forward cache.
addEventListener('storage', apply)
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) apply()
})
