/** How Compose splits a command that is one text into words (go-shellwords), which is not how a shell would. */
export interface CommandLine {
  /** A quote or a bracket that does not close. */
  readonly isBroken: boolean
  /** Where a shell operator ends what Compose reads: it drops the rest. */
  readonly cutAt: number | undefined
}

export function readCommand(text: string): CommandLine {
  let escaped = false
  let double = false
  let single = false
  let back = false
  let dollar = false
  let last = ''
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? ''
    const before = last
    last = unit
    if (escaped) {
      escaped = false
    } else if (unit === '\\') {
      if (!single) {
        escaped = true
        last = before
      }
    } else if (/[ \t\r\n]/u.test(unit)) {
      if (!(single || double || back || dollar)) last = ''
    } else if (unit === '`') {
      if (!single && !double && !dollar) back = !back
    } else if (unit === ')') {
      if (!single && !double && !back) dollar = !dollar
    } else if (unit === '(') {
      if (!single && !double && !back) {
        if (dollar || before !== '$') return { isBroken: true, cutAt: undefined }
        dollar = true
      }
    } else if (unit === '"') {
      if (!single && !dollar) {
        double = !double
        last = before
      }
    } else if (unit === "'") {
      if (!double && !dollar) {
        single = !single
        last = before
      }
    } else if (';&|<>'.includes(unit) && !(single || double || back || dollar)) {
      return { isBroken: false, cutAt: at }
    }
  }
  return { isBroken: escaped || double || single || back || dollar, cutAt: undefined }
}
