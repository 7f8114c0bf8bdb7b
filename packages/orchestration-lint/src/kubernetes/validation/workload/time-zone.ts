const component = /^[A-Za-z.\-_0-9+]{1,14}$/

/** Names that ECMAScript engines take besides those of the IANA database, which is all that Go knows. */
const notIana = new Set(
  'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'.split(
    ' ',
  ),
)

const known = new Map<string, boolean>()
const mostKnown = 1000

function lookUp(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Whether a name is one of the time zone database, spelled exactly so. */
export function isTimeZone(name: string): boolean {
  if (
    !name
      .split('/')
      .every((each) => component.test(each) && each !== '.' && each !== '..' && !each.startsWith('-'))
  )
    return false
  // Go looks for a file of that name; the engine would overlook case, and take offsets.
  if (!/^[A-Z]/.test(name) || notIana.has(name) || name.startsWith('SystemV/')) return false
  const before = known.get(name)
  if (before !== undefined) return before
  const found = name === 'Factory' || lookUp(name)
  if (known.size < mostKnown) known.set(name, found)
  return found
}
