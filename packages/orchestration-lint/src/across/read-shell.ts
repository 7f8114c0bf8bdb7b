import { createReport } from '../report.ts'
import { invokedBy } from '../shell/invoked.ts'
import { parseShell } from '../shell/parsed.ts'
import { shellRules } from '../shell/rules.ts'
import { piecesOf } from '../shell/session.ts'
import { tools } from '../shell/tools/tools.ts'
import { judgeUsage } from '../shell/usage.ts'
import type { Model } from './model.ts'

/** Adds the images that a shell block builds: `docker build -t notes:1.0.0 .`. */
export function readShell(file: string, source: string, model: Model): void {
  model.shell.push(source)
  const unheard = createReport('', shellRules)
  for (const piece of piecesOf(source))
    for (const command of parseShell(piece.text)?.commands ?? []) {
      const { name, words } = invokedBy(command)
      if (name.text !== 'docker' || name.certainty !== 'exact') continue
      const invocation = judgeUsage(tools().docker, name, words, unheard)
      if (invocation?.command.path !== 'image build') continue
      for (const flag of invocation.flags)
        if (flag.name === 'tag' && flag.value?.certainty === 'exact')
          model.built.push({ image: flag.value.text, file })
    }
}
