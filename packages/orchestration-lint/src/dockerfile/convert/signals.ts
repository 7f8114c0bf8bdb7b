const names = new Set(
  (
    'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP ' +
    'TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX'
  ).split(' '),
)
for (let index = 1; index <= 15; index += 1) names.add(`RTMIN+${index}`)
for (let index = 1; index <= 14; index += 1) names.add(`RTMAX-${index}`)

/** The signals of Linux by the names that STOPSIGNAL takes. */
export const signalNames: ReadonlySet<string> = names

export function isSignal(text: string): boolean {
  if (/^[+-]?[0-9]{1,18}$/.test(text)) return Number(text) !== 0
  return names.has(text.toUpperCase().replace(/^SIG/, ''))
}
