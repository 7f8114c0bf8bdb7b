// Runs before the first paint, from a classic script in the head: what was chosen never flashes.
import './tabs'
import { readTheme } from './theme-storage'
import './variables/early'
import { applyWrap, readWrap } from './wrap-storage'

const theme = readTheme()
if (theme) document.documentElement.dataset.theme = theme
applyWrap(readWrap())
