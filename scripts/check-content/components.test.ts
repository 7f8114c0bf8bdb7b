import { expect, test } from 'vitest'
import { articleComponents } from '../../lib/article-components.ts'
import { problemsIn } from './fixture.ts'

const examples = { 'a.yaml': '# region r\na: 1\n# endregion r\n' }

test('every component with everything it takes', async () => {
  const text = `<Example file="a.yaml" region="r" title="A" />

<Example file="a.yaml" lines="2" numbers wrap mark="1" />

<Callout kind="note" title="Remember">

Text.

</Callout>

<Figure name="topology" />`
  expect(await problemsIn(text, examples)).toEqual([])
})

const components = [...articleComponents.keys()].join(', ')
const ofExample = [...(articleComponents.get('Example')?.attributes.keys() ?? [])].join(', ')

test.each([
  [
    '<Exampel file="a.yaml" />',
    [`8:1  unknown component <Exampel>; did you mean "Example"? Known: ${components}`],
  ],
  ['<div>\n\nText.\n\n</div>', [`8:1  HTML is not allowed: <div>; known: ${components}`]],
  ['a <br/> b', [`8:3  HTML is not allowed: <br>; known: ${components}`]],
  ['<>\n\nText.\n\n</>', [`8:1  HTML is not allowed: <>; known: ${components}`]],
  ['<Example />', ['8:1  <Example> has no file; expected file="…"']],
  [
    '<Example file="a.yaml" region="r" lines="2" />',
    ['8:1  <Example> has region and lines; expected one of them'],
  ],
  [
    '<Example file="a.yaml" linse="2" />',
    [`8:24  unknown attribute linse; did you mean "lines"? Known: ${ofExample}`],
  ],
  ['<Example file="a.yaml" lines={2} />', ['8:24  lines is no text; expected lines="…"']],
  ['<Example file="a.yaml" numbers="yes" />', ['8:24  numbers has a value; expected numbers alone']],
  ['<Example file="a.yaml" title />', ['8:24  title is no text; expected title="…"']],
  ['<Example file="a.yaml" title="" />', ['8:24  title is empty; expected a text']],
  ['<Example file="a.yaml"\n  file="a.yaml" />', ['9:3  file is there twice; expected once']],
  ['<Example file="a.yaml" {...more} />', [`8:24  unknown attribute {...more}; known: ${ofExample}`]],
  [
    '<Example file="a.yaml">\n\nText.\n\n</Example>',
    ['8:1  <Example> holds text; expected <Example … /> without any'],
  ],
  [
    'See <Figure name="topology" />',
    ['8:5  <Figure> within a line of text; expected <Figure … /> on lines of its own'],
  ],
  [
    '<Figure name="topolgy" />',
    [
      '8:9  name="topolgy" is unknown; did you mean "topology"? Known: reconcile-loop, topology, vm-and-container, who-calls-whom',
    ],
  ],
  [
    '<Callout>\n\nText.\n\n</Callout>',
    ['8:1  <Callout> has no kind; expected kind="…", one of note, tip, warning, danger'],
  ],
  [
    '<Callout kind="warn">\n\nText.\n\n</Callout>',
    ['8:10  kind="warn" is unknown; known: note, tip, warning, danger'],
  ],
  ['<Callout kind="tip" />', ['8:1  <Callout> is empty; expected text before </Callout>']],
  [
    '<Callout kind="tip">Text.</Callout>',
    [
      '8:1  <Callout> within a line of text; expected <Callout …>, its text and </Callout>, each on lines of its own',
    ],
  ],
])('%j', async (text, problems) => {
  expect(await problemsIn(text, examples)).toEqual(problems)
})
