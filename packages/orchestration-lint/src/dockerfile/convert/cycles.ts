import type { Conversion } from './conversion.ts'
import type { StageState } from './stage-state.ts'

/** Reports the first circle of stages that copy from each other. */
export function reportCycles({ states, findings }: Conversion): void {
  const finished = new Set<StageState>()
  for (const root of states) {
    if (finished.has(root)) continue
    // Not recursive: a file may have tens of thousands of stages.
    const path = [{ state: root, next: root.sources.entries() }]
    const onPath = new Set([root])
    while (path.length > 0) {
      const top = path.at(-1)
      if (!top) break
      const entry = top.next.next()
      if (entry.done) {
        finished.add(top.state)
        onPath.delete(top.state)
        path.pop()
        continue
      }
      const [source, at] = entry.value
      if (onPath.has(source)) {
        const isSelf = source === top.state
        findings.refuse('dockerfile/stage-reference', at, {
          en: `The stage “${source.label}” ${isSelf ? 'takes files from itself' : 'and this one take files from each other'}, so neither could ever be built first.${isSelf ? ' Files of the same stage are there already: use RUN cp or mv.' : ''}`,
          zh: `阶段“${source.label}”${isSelf ? '从它自己那里取文件' : '与这个阶段互相取文件'}，哪个都无法先构建。${isSelf ? '同一阶段的文件本来就在，请用 RUN cp 或 mv。' : ''}`,
        })
        return
      }
      if (finished.has(source)) continue
      onPath.add(source)
      path.push({ state: source, next: source.sources.entries() })
    }
  }
}
