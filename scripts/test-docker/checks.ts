import { Failure } from '../failure.ts'

let passed = 0
const failures: string[] = []

/** Notes whether something holds; the run goes on, and ends with 1 if anything did not. */
export function check(what: string, holds: boolean, detail = ''): void {
  if (holds) passed += 1
  else failures.push(what)
  console.log(`    ${holds ? '✓' : '✗'} ${what}${detail === '' ? '' : `: ${detail}`}`)
}

/** A part of the run, under its heading. What it throws fails it, and the next part runs all the same. */
export async function part(name: string, work: () => Promise<void>): Promise<void> {
  console.log(`\n  ${name}`)
  const started = performance.now()
  try {
    await work()
  } catch (error) {
    check(name, false, error instanceof Failure ? error.message : String(error))
  }
  console.log(`    ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

export function finish(): boolean {
  console.log(`\n${passed} passed, ${failures.length} failed`)
  for (const failure of failures) console.log(`  ✗ ${failure}`)
  return failures.length === 0
}
