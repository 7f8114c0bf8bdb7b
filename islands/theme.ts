// Runs before the first paint, from a classic script in the head: a theme that was chosen never flashes.
import { readTheme } from './theme-storage'

const theme = readTheme()
if (theme) document.documentElement.dataset.theme = theme
