import type { Argument } from './argument.ts'
import type { SimpleCommand } from './parsed.ts'

const runners = new Set(['sudo', 'doas', 'nohup', 'exec', 'command', 'time', 'env'])
const withValue = /^-[ugCDRTpUhr]$/u

/** The program that runs in the end: `sudo docker ps` runs docker. */
export function invokedBy({ name, words }: SimpleCommand): Pick<SimpleCommand, 'name' | 'words'> {
  let program = name
  let rest: readonly Argument[] = words
  for (let depth = 0; depth < 4 && program.certainty === 'exact' && runners.has(program.text); depth += 1) {
    const isSudo = program.text === 'sudo' || program.text === 'doas'
    let at = 0
    for (; at < rest.length; at += 1) {
      const word = rest[at]
      if (!word || word.certainty === 'open') break
      if (isSudo && withValue.test(word.text)) at += 1
      else if (!word.text.startsWith('-') && !/^\w+=/u.test(word.text)) break
    }
    const next = rest[at]
    if (!next) break
    program = next
    rest = rest.slice(at + 1)
  }
  return { name: program, words: rest }
}
