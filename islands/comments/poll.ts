/** Milliseconds between questions while all goes well: with two more at a shared cache, below ten seconds. */
const usual = { least: 6_500, most: 7_500 }

/** The longest pause after failures. */
const longest = 5 * 60_000

/**
 * The pause before the next question. Chance spreads the pages that were opened at once, and those that a site
 * which was away would else hear from at once.
 * @param failures how many there have been since the last answer
 * @param chance from 0 to 1
 */
export function pauseAfter(failures: number, chance: number): number {
  if (failures === 0) return usual.least + (usual.most - usual.least) * chance
  const ceiling = Math.min(longest, usual.most * 2 ** failures)
  return ceiling / 2 + (ceiling / 2) * chance
}

/**
 * Asks again and again while somebody may be looking: not in the background, not offline. What has waited
 * meanwhile is asked at once when the page is looked at again.
 * @param ask rejects when there was no answer
 */
export function poll(ask: () => Promise<void>): void {
  let failures = 0
  let timer: number | undefined
  let due = 0
  let isAsking = false

  const isPaused = () => document.visibilityState !== 'visible' || !navigator.onLine

  function plan() {
    const pause = pauseAfter(failures, Math.random())
    due = Date.now() + pause
    timer = window.setTimeout(() => void run(), pause)
  }

  async function run() {
    timer = undefined
    if (isPaused()) return
    isAsking = true
    try {
      await ask()
      failures = 0
    } catch {
      failures += 1
    }
    isAsking = false
    plan()
  }

  function resume() {
    if (timer === undefined && !isAsking && !isPaused()) {
      timer = window.setTimeout(() => void run(), Math.max(0, due - Date.now()))
    }
  }

  document.addEventListener('visibilitychange', resume)
  addEventListener('online', resume)
  plan()
}
