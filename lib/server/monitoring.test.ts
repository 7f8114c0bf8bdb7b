import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { metrics } from './metrics'

// What operators look at must name what the site really measures.

const folder = 'k8s/components/monitoring'
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')

const target = z.object({ expr: z.string(), legendFormat: z.string() })
const dashboard = z
  .object({
    annotations: z.object({ list: z.array(z.object({ expr: z.string() })) }),
    panels: z.array(z.object({ title: z.string(), targets: z.array(target).min(1) })),
  })
  .parse(JSON.parse(read('dashboard.json')))

const annotations = z.object({
  summary: z.string().min(1),
  description: z.string().min(1),
  runbook: z.string(),
})
const rule = z.object({
  alert: z.string(),
  expr: z.string(),
  labels: z.object({ severity: z.enum(['critical', 'warning']) }),
  annotations,
})
const { groups } = z
  .object({ groups: z.array(z.object({ rules: z.array(rule) })) })
  .parse(parse(read('alerts.yaml')))
const rules = groups.flatMap((group) => group.rules)

const queries = [
  ...dashboard.panels.flatMap((panel) => panel.targets.map(({ expr }) => expr)),
  ...dashboard.annotations.list.map(({ expr }) => expr),
  ...rules.map(({ expr }) => expr),
]

/** Each series that a scrape can have, with its labels. */
async function exported(): Promise<Map<string, Set<string>>> {
  const { registry } = metrics()
  const names = new Map<string, Set<string>>()
  for (const { name, type } of await registry.getMetricsAsJSON()) {
    const metric = registry.getSingleMetric(name)
    const labels = new Set(
      metric && 'labelNames' in metric ? z.array(z.string()).parse(metric.labelNames) : [],
    )
    const suffixes = String(type) === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']
    for (const suffix of suffixes)
      names.set(name + suffix, suffix === '_bucket' ? new Set([...labels, 'le']) : labels)
  }
  return names
}

test('every metric that the dashboard or an alert names exists', async () => {
  const names = await exported()
  const used = new Set(
    queries.flatMap((query) => query.match(/\b(slipway|nodejs|process)_[a-z0-9_]+/g) ?? []),
  )
  expect(used.size).toBeGreaterThan(10)
  expect([...used].filter((name) => !names.has(name))).toEqual([])
})

test('every label by which they select exists', async () => {
  const names = await exported()
  const selections = queries.flatMap((query) => [...query.matchAll(/\b(slipway_[a-z_]+)\{([^}]*)\}/g)])
  for (const [, name = '', selectors = ''] of selections)
    for (const [, label = ''] of selectors.matchAll(/(\w+)(?:=~|!~|!=|=)"/g))
      expect([name, [...(names.get(name) ?? [])]]).toEqual([name, expect.arrayContaining([label])])
})

test('every alert has a test in which it fires', () => {
  const tests = read('alerts.test.yaml')
  for (const { alert } of rules) expect(tests).toMatch(new RegExp(`alertname: ${alert}\\n\\s+exp_alerts:`))
})

test('every runbook is a heading of the documentation', () => {
  const text = readFileSync('docs/operating.md', 'utf8')
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading)
  for (const {
    annotations: { runbook },
  } of rules) {
    expect(runbook).toMatch(/^docs\/operating\.md: /)
    expect(headings).toContain(runbook.replace(/^[^:]+: /, ''))
  }
})
