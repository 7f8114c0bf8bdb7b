import { GCProfiler } from 'node:v8'

/** What a check costs. `bytes` are all that were allocated, freed or not. */
export interface Cost {
  readonly milliseconds: number
  readonly bytes: number
}

/** Milliseconds of processor time that this thread takes for `work`. */
export function processorTime(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** The least of several times: what the machine does besides only ever adds. */
export function leastTime(work: () => void, rounds: number): number {
  let least = Infinity
  for (let round = 0; round < rounds; round += 1) least = Math.min(least, processorTime(work))
  return least
}

/** Time and memory of `work`. What is in use grows between two collections of garbage, and that is added up. */
export function measure(work: () => void): Cost {
  const profiler = new GCProfiler()
  profiler.start()
  let used = process.memoryUsage().heapUsed
  const milliseconds = processorTime(work)
  const end = process.memoryUsage().heapUsed
  const { statistics } = profiler.stop()
  let bytes = 0
  for (const { beforeGC, afterGC } of statistics) {
    bytes += Math.max(0, beforeGC.heapStatistics.usedHeapSize - used)
    used = afterGC.heapStatistics.usedHeapSize
  }
  return { milliseconds, bytes: bytes + Math.max(0, end - used) }
}
