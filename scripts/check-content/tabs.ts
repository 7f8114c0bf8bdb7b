import { visit } from 'unist-util-visit'
import { tabGroups } from '../../lib/tab-groups.ts'
import type { Article } from './article.ts'
import { attributesOf, elementsOf, type Element } from './jsx.ts'
import { suggest } from './nearest.ts'
import { placeOf, problemAt, type ContentProblem, type Place } from './problem.ts'

type Finding = { place: Place; message: string }

function isTab(node: { type: string }): node is Element {
  return node.type === 'mdxJsxFlowElement' && 'name' in node && node.name === 'Tab'
}

function checkLabels(tabs: Element[], known: readonly string[] | undefined): Finding[] {
  const labels = tabs.map((tab) => attributesOf(tab).find(({ name }) => name === 'label'))
  return labels.flatMap((label, index): Finding[] => {
    if (!label?.value) return []
    const { value, place } = label
    if (labels.findIndex((other) => other?.value === value) < index)
      return [{ place, message: `a second tab "${value}"; expected another label` }]
    if (!known || known.includes(value)) return []
    return [{ place, message: `label="${value}" is unknown in this group${suggest(value, known)}` }]
  })
}

/** A heading leads into the table of contents, and nothing may lead to what another choice hides. */
function headingsIn(element: Element): Finding[] {
  const findings: Finding[] = []
  visit(element, 'heading', (node) => {
    findings.push({ place: placeOf(node), message: 'a heading in a tab; expected it before the tabs' })
  })
  return findings
}

function checkGroup(element: Element): Finding[] {
  const place = placeOf(element)
  const tabs = element.children.filter(isTab)
  const group = attributesOf(element).find(({ name }) => name === 'group')?.value
  const others = element.children.filter((node) => !isTab(node))
  const inner = tabs.flatMap((tab) => elementsOf({ type: 'root', children: [tab] }))
  return [
    ...others.map((node) => ({ place: placeOf(node), message: 'text between tabs; expected only <Tab>' })),
    ...(tabs.length < 2
      ? [{ place, message: '<Tabs> has fewer than two <Tab>; expected alternatives' }]
      : []),
    ...inner
      .filter(({ name }) => name === 'Tabs')
      .map((node) => ({ place: placeOf(node), message: '<Tabs> within <Tabs>; expected one level' })),
    ...checkLabels(tabs, group === undefined ? undefined : tabGroups[group]),
    ...headingsIn(element),
  ]
}

/** Tabs hold alternatives with labels of their group, and a tab stands in such tabs. */
export function checkTabs({ file, tree }: Article): ContentProblem[] {
  const groups = elementsOf(tree).filter(({ name }) => name === 'Tabs')
  const placed = new Set(groups.flatMap(({ children }) => children.filter(isTab)))
  const astray = elementsOf(tree).filter((element) => element.name === 'Tab' && !placed.has(element))
  return [
    ...groups.flatMap(checkGroup),
    ...astray.map((tab) => ({ place: placeOf(tab), message: '<Tab> outside of <Tabs>; expected it within' })),
  ].map(({ place, message }) => problemAt(file, place, message))
}
