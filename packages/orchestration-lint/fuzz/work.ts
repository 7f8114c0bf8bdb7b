import { parentPort, workerData } from 'node:worker_threads'
import { isLanguage, type Finding, type Share } from './share.ts'
import { calibrate } from './bound.ts'
import { complainOfGrowth } from './growth.ts'
import { hostileTexts } from './hostile.ts'
import { minimise } from './minimise.ts'
import { complainOfInput, inputOf } from './one-input.ts'
import { readSeeds } from './seeds.ts'

// One thread of run.ts. It tells which input it is at, so that one that never ends has a name.
const { seed, first, count, step, languages, progress, characters }: Share = workerData
const at = new Int32Array(progress)
const seeds = readSeeds()
const chosen = languages.filter(isLanguage)
const ordinary = new Map(chosen.map((language) => [language, calibrate(language, seeds[language])]))
/** Seconds that are worth a line. */
const SLOW = 5
const tell = (finding: Finding) => parentPort?.postMessage(finding)
const kindOf = (complaint: string) => complaint.split(/[:\d]/, 1)[0]

for (const [language, cost] of ordinary)
  tell({ kind: 'ordinary', language, name: '', complaint: String(cost) })

let hostile = 0
for (const language of characters > 0 ? chosen : [])
  for (const [name, build] of hostileTexts(language)) {
    hostile += 1
    if (hostile % step !== first) continue
    Atomics.store(at, first, -hostile)
    const begun = performance.now()
    const complaint = complainOfGrowth(build, language, {
      ordinary: ordinary.get(language) ?? Infinity,
      characters,
    })
    if (complaint !== undefined) tell({ kind: 'hostile', language, name, complaint })
    const seconds = (performance.now() - begun) / 1000
    if (seconds > SLOW)
      tell({ kind: 'done', language, name: `“${name}”`, complaint: `took ${seconds.toFixed(0)} s` })
  }

tell({ kind: 'done', language: chosen[0] ?? 'shell', name: 'hostile texts', complaint: 'are done' })
for (let number = first; number < count; number += step) {
  Atomics.store(at, first, number)
  const language = chosen[number % chosen.length]
  if (language === undefined) break
  const input = inputOf(seeds[language], language, seed, number)
  const cost = ordinary.get(language)
  const complaint = complainOfInput(input, cost)
  if (complaint === undefined) continue
  const isSame = (source: string) => {
    const other = complainOfInput({ ...input, source }, cost)
    return other !== undefined && kindOf(other) === kindOf(complaint)
  }
  tell({ kind: 'mutated', language, name: String(number), complaint, source: minimise(input.source, isSame) })
}
