import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

/** Not one of the project's dependencies: only this benchmark needs it, and it is larger than all of them. */
const version = '13.5.0'
const folder = path.resolve('.local/bench/lighthouse')
const command = path.join(folder, 'node_modules/lighthouse/cli/index.js')

/** Scores from 0 to 100, as Lighthouse shows them. */
export type Scores = Record<'performance' | 'accessibility' | 'best-practices' | 'seo', number>

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** A page's scores and the audits that cost it points, each as `id: title`. */
export type Audit = { scores: Scores; lost: string[] }

/** Installs Lighthouse beside the project, once. */
export async function provideLighthouse(): Promise<void> {
  if (existsSync(command)) return
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n')
  console.log(`  … lighthouse ${version} is being installed`)
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `lighthouse@${version}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { title: string; score: number | null; scoreDisplayMode: string }>
}

function lostIn({ categories: all, audits }: Report): string[] {
  const weighted = Object.entries(all).flatMap(([name, { auditRefs }]) =>
    name === 'performance' ? [] : auditRefs.filter(({ weight }) => weight > 0),
  )
  return weighted.flatMap(({ id }) => {
    const audit = audits[id]
    return audit && audit.score !== null && audit.score < 1 ? [`${id}: ${audit.title}`] : []
  })
}

/**
 * Audits a page as Lighthouse does by default: a slow phone, simulated.
 * The browser is that of CHROME_PATH, which Lighthouse reads itself.
 */
export async function audit(url: string): Promise<Audit> {
  const output = path.join(folder, 'report.json')
  const flags = ['--output=json', `--output-path=${output}`, '--quiet', `--only-categories=${categories}`]
  const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-gpu'
  await promisify(execFile)(process.execPath, [command, url, ...flags, chrome], {
    timeout: 180_000,
  })
  const report: Report = JSON.parse(await readFile(output, 'utf8'))
  const score = (name: string) => Math.round((report.categories[name]?.score ?? 0) * 100)
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    lost: lostIn(report),
  }
}
