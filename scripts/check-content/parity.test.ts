import { expect, test } from 'vitest'
import { article, problemsOf } from './fixture.ts'

function compare(zh: string, en: string): Promise<string[]> {
  const files = { 'a/zh.mdx': article(zh), 'a/en.mdx': article(en), 'a/examples/a.yaml': 'a: 1\nb: 2\n' }
  return problemsOf(files)
}

const whole = (word: string) => `## ${word}

<Example file="a.yaml" title="${word}" />

<Figure name="topology" />

\`\`\`sh title="${word}"
ls
\`\`\``

const tabs = (...labels: string[]) =>
  `<Tabs group="package-manager">\n\n${labels
    .map((label) => `<Tab label="${label}">\n\nx\n\n</Tab>\n`)
    .join('\n')}\n</Tabs>`

test('the words differ, the parts are the same', async () => {
  expect(await compare(whole('船'), whole('ship').replace('```sh', '```bash'))).toEqual([])
})

test.each([
  [
    '## 船\n\n### 台',
    '## Ship\n\n## Way',
    'a/en.mdx:10:1  heading 2 is ## Way; expected what zh.mdx:10:1 has, ### 台',
  ],
  ['## 船', '## Ship\n\n## Way', 'a/en.mdx:10:1  heading 2 is ## Way; expected no more than the 1 in zh.mdx'],
  ['## 船\n\n## 台', '## Ship', 'a/zh.mdx:10:1  heading 2 is ## 台; expected no more than the 1 in en.mdx'],
  [
    '<Example file="a.yaml" lines="1" />',
    '\n<Example file="a.yaml" lines="2" />',
    'a/en.mdx:9:1  example 1 is <Example> a.yaml 2; expected what zh.mdx:8:1 has, <Example> a.yaml 1',
  ],
  [
    '<Figure name="topology" />',
    '<Figure name="reconcile-loop" />',
    'a/en.mdx:8:1  figure 1 is <Figure> reconcile-loop; expected what zh.mdx:8:1 has, <Figure> topology',
  ],
  [
    '<Callout kind="tip">\n\n船\n\n</Callout>',
    '<Callout kind="note">\n\nShip\n\n</Callout>',
    'a/en.mdx:8:1  callout 1 is <Callout> note; expected what zh.mdx:8:1 has, <Callout> tip',
  ],
  [
    '```sh\nls\n```',
    '```yaml\na: 1\n```',
    'a/en.mdx:8:1  code block 1 is ```yaml; expected what zh.mdx:8:1 has, ```sh',
  ],
  [
    '<Example file="a.yaml" mark="1" />',
    '<Example file="a.yaml" mark="2" />',
    'a/en.mdx:8:1  example 1 is <Example> a.yaml 2; expected what zh.mdx:8:1 has, <Example> a.yaml 1',
  ],
  [
    '```yaml title="船" mark="1"\na: 1\n```',
    '```yaml title="Ship"\na: 1\n```',
    'a/en.mdx:8:1  code block 1 is ```yaml; expected what zh.mdx:8:1 has, ```yaml mark="1"',
  ],
  [
    tabs('npm', 'pnpm'),
    tabs('npm', 'Yarn'),
    'a/en.mdx:16:1  tab 2 is <Tab> Yarn; expected what zh.mdx:16:1 has, <Tab> pnpm',
  ],
])('%j and %j', async (zh, en, problem) => {
  expect(await compare(zh, en)).toEqual([problem])
})
