// A Prisma generator (JSON-RPC by lines: requests on stdin, answers on stderr) that writes the data model to
// its output. See prisma-datamodel.ts.
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line)
  const manifest = { prettyName: 'Data model', defaultOutput: 'datamodel.json' }
  if (method === 'generate')
    writeFileSync(params.generator.output.value, JSON.stringify(params.dmmf.datamodel))
  const result = method === 'getManifest' ? { manifest } : null
  console.error(JSON.stringify({ jsonrpc: '2.0', id, result }))
}
