import { existsSync, watch } from 'node:fs'
import path from 'node:path'
import { messageOf } from '../failure.ts'
import { checkAndTell, type Job } from './report.ts'

/** Milliseconds after the last change: editors write a file in several steps. */
const settleTime = 150

/** Empties a terminal and what it has scrolled away; what is no terminal keeps everything. */
function clear(): void {
  if (process.stdout.isTTY) process.stdout.write('\u001B[2J\u001B[3J\u001B[H')
}

/** Checks now and after every change, until Ctrl-C. */
export async function watchAndTell(job: Job): Promise<void> {
  let isChecking = false
  let isStale = true
  async function check(): Promise<void> {
    if (isChecking) return
    isChecking = true
    while (isStale) {
      isStale = false
      clear()
      // A file may be gone while it is read: its editor will say so with the next change.
      await checkAndTell(job).catch((error: unknown) => console.log(messageOf(error)))
      console.log('\nwatching; Ctrl-C ends')
    }
    isChecking = false
  }
  let timer: NodeJS.Timeout | undefined
  const folders = job.isWhole ? ['content', 'docker', 'k8s'] : [job.directory]
  const watchers = folders.filter(existsSync).map((folder) =>
    watch(path.resolve(folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        isStale = true
        void check()
      }, settleTime)
    }),
  )
  process.once('SIGINT', () => {
    clearTimeout(timer)
    for (const each of watchers) each.close()
    // A check that is under way is of no use any more.
    process.exit(0)
  })
  await check()
}
