import { expect, test } from 'vitest'
import { problemsIn } from './fixture.ts'

const tab = (label: string, text = 'Text.') => `<Tab label="${label}">\n\n${text}\n\n</Tab>`
const tabs = (...inside: string[]) => `<Tabs group="package-manager">\n\n${inside.join('\n\n')}\n\n</Tabs>`

test('alternatives of a known group', async () => {
  expect(await problemsIn(tabs(tab('npm'), tab('pnpm', '```sh\npnpm i\n```')))).toEqual([])
})

test.each([
  [tabs(tab('npm')), '8:1  <Tabs> has fewer than two <Tab>; expected alternatives'],
  [tabs(tab('npm'), tab('npm')), '16:6  a second tab "npm"; expected another label'],
  [
    tabs(tab('npm'), tab('PNPM')),
    '16:6  label="PNPM" is unknown in this group; did you mean "pnpm"? Known: npm, pnpm, Yarn, Bun',
  ],
  [tabs(tab('npm'), 'Or:', tab('pnpm')), '16:1  text between tabs; expected only <Tab>'],
  [tabs(tab('npm', '## A'), tab('pnpm')), '12:1  a heading in a tab; expected it before the tabs'],
  [
    tabs(tab('npm', tabs(tab('npm'), tab('pnpm'))), tab('pnpm')),
    '12:1  <Tabs> within <Tabs>; expected one level',
  ],
  [tab('npm'), '8:1  <Tab> outside of <Tabs>; expected it within'],
])('%j', async (text, problem) => {
  expect(await problemsIn(text)).toEqual([problem])
})

test('an unknown group is named with the likely one', async () => {
  const [problem] = await problemsIn(tabs(tab('npm'), tab('pnpm')).replace('package-', 'packet-'))
  expect(problem).toContain('8:7  group="packet-manager" is unknown; did you mean "package-manager"?')
})
