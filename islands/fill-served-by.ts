import { releaseText } from './release-text'

/** What `/api/served-by` answers. */
export type Answer = {
  version: string
  revision: string
  replica: string
  node: string | null
  startedAt: string
}

/** Something between reader and replica may answer as well: only what looks like ours is shown. */
export function isAnswer(body: unknown): body is Answer {
  const names = ['version', 'revision', 'replica', 'startedAt']
  if (typeof body !== 'object' || body === null) return false
  const members = new Map(Object.entries(body))
  return names.every((name) => typeof members.get(name) === 'string')
}

function write(element: HTMLElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const slot = element.querySelector(`[data-part="${name}"]`)
    if (slot && slot.textContent !== value) slot.textContent = value
  }
}

/** Fills the title block with an answer, or says that none came; then nothing older is left standing. */
export function fillServedBy(element: HTMLElement, answer: Answer | undefined, language: string): void {
  const text = (name: string) => element.getAttribute(`data-${name}`) ?? ''
  if (!answer) {
    write(element, { status: text('away'), replica: '–', node: '–', since: '–', release: '–' })
    return
  }
  const isSame = answer.version === text('version') && answer.revision === text('revision')
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date())
  const since = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  write(element, {
    status: text(isSame ? 'answered' : 'changing').replace('{time}', time),
    replica: answer.replica,
    node: answer.node ?? text('nameless'),
    since: since.format(new Date(answer.startedAt)),
    release: releaseText(answer),
  })
}
