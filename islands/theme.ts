// Runs before the first paint, from a classic script in the head: what was chosen never flashes.
import './tabs'
import './variables/early'
import { applyChoice, readChoice, settings } from './reading-storage'
import { applyWrap, readWrap } from './wrap-storage'

function apply() {
  for (const setting of settings) applyChoice(setting, readChoice(setting))
  applyWrap(readWrap())
}

apply()
// What needs scripts is shown from the beginning, so that nothing moves when it begins to work.
document.documentElement.dataset.scripts = ''
// Another tab, or a page that comes back from the back/forward cache.
addEventListener('storage', apply)
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) apply()
})
