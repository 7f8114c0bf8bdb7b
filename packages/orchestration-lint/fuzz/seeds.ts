import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages, type Language } from '../src/options.ts'

const folder = join(import.meta.dirname, '..', 'fixtures')

/** Whose fixtures a file holds: `compose-more.jsonl` those of Compose. */
function sourcesOf(language: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(language) && name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => {
      const value: unknown = JSON.parse(line)
      return typeof value === 'object' && value !== null && 'source' in value ? String(value.source) : ''
    })
    .filter((source) => source !== '')
}

/** Commands as articles show them, besides those in RUN. */
const commands = [
  'docker build -t registry.example.com/notes:1.0.0 .\ndocker run --rm -p 8080:80 -e "A=$B" notes:1.0.0\n',
  'kubectl apply -f k8s/\nkubectl -n notes rollout status deployment/web --timeout=120s\n',
  'docker compose up -d --wait && docker compose logs -f web | grep -v "GET /healthz"\n',
  "kubectl apply -f - <<'EOF'\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: notes\nEOF\n",
  '$ docker ps\nCONTAINER ID   IMAGE\n$ docker compose exec web sh -c \'echo "${HOSTNAME:-none}"\'\n',
  'for pod in $(kubectl get pods -o name); do\n  kubectl logs "$pod" --tail 10 \\\n    --since=5m\ndone\n',
]

function shellSeeds(): string[] {
  const runs = sourcesOf('dockerfile').flatMap((source) =>
    [...source.matchAll(/^RUN (.*)$/gm)].map((match) => `${match[1] ?? ''}\n`),
  )
  return [...sourcesOf('shell'), ...commands, ...runs]
}

/** Ordinary texts of each language: the recorded cases, right ones and wrong ones. */
export function readSeeds(): Readonly<Record<Language, readonly string[]>> {
  const [first, second, third, fourth] = languages
  return {
    [first]: sourcesOf(first),
    [second]: sourcesOf(second),
    [third]: sourcesOf(third),
    [fourth]: shellSeeds(),
  }
}
