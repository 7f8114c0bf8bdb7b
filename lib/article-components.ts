import { codeFlags, lineKinds } from './code-options.ts'
import { tabGroups } from './tab-groups.ts'

/** What an attribute of a component may hold: any text, one of some words, or nothing at all (a flag). */
type AttributeRule = { required?: true; values?: readonly string[]; flag?: true }

/** A component of articles: its attributes, and whether text stands between its tags. */
export type ComponentRule = { attributes: ReadonlyMap<string, AttributeRule>; holdsText: boolean }

/** Kinds of `<Callout>`, from mild to grave. */
export const calloutKinds = ['note', 'tip', 'warning', 'danger'] as const

/** Drawings of `<Figure>`: the keys of features/posts/ui/figures/drawings.ts (a test compares them). */
export const figureNames = ['reconcile-loop', 'topology', 'vm-and-container', 'who-calls-whom'] as const

function component(holdsText: boolean, attributes: Record<string, AttributeRule>): ComponentRule {
  return { holdsText, attributes: new Map(Object.entries(attributes)) }
}

/** What a fence says after its language, `<Example>` says in attributes. */
const codeBlock: Record<string, AttributeRule> = {
  variables: {},
  expect: {},
  ...Object.fromEntries(lineKinds.map((kind) => [kind, {}])),
  ...Object.fromEntries(codeFlags.map((flag) => [flag, { flag: true }])),
}

/**
 * The components that an article may use. Everything else that looks like JSX or HTML is refused, since an
 * article is a text that also becomes a feed, a Markdown page and a search index.
 */
export const articleComponents: ReadonlyMap<string, ComponentRule> = new Map([
  ['Example', component(false, { file: { required: true }, region: {}, lines: {}, title: {}, ...codeBlock })],
  ['Callout', component(true, { kind: { required: true, values: calloutKinds }, title: {} })],
  ['Figure', component(false, { name: { required: true, values: figureNames } })],
  ['Tabs', component(true, { group: { required: true, values: Object.keys(tabGroups) } })],
  ['Tab', component(true, { label: { required: true } })],
])
