import { expect, test } from 'vitest'
import { problemsIn } from './fixture.ts'

const diagram = (statements: string, meta = ' alt="what it says"') =>
  `\`\`\`mermaid${meta}\n${statements}\n\`\`\``

test('the three kinds, with what docs/writing.md lists', async () => {
  const flowchart = `flowchart LR
  %% a remark
  reader[读者]:::container -->|GET /zh| edge(edge) & other
  subgraph cluster [集群]
    direction TB
    edge -.-> alive{还活着吗？}
    alive ==> db[(MySQL)]
  end
  db <--> a([s]) --- b((c)) --> c[[d]] --> d{{e}}
  gone:::absent --> new["a (new) one"]:::signal`
  const states = `stateDiagram-v2
  direction LR
  [*] --> Pending
  Pending --> Running : 调度
  state "It runs" as Running
  state Outer {
    a --> b
  }
  Running --> [*]`
  const sequence = `sequenceDiagram
  participant R as 读者
  actor K
  R->>+K: GET
  loop every 10 s
    K-->>-R: 200
  end
  alt it works
    K-)R: a
  else it does not
    K--)R: b
  end
  Note over R,K: words`
  expect(await problemsIn([flowchart, states, sequence].map((each) => diagram(each)).join('\n\n'))).toEqual(
    [],
  )
})

test.each([
  [diagram('flowchart LR\nA --> B', ''), /^8:1 {2}a diagram without words; expected ```mermaid alt="/],
  [diagram('flowchart LR\nA --> B', ' alt=" "'), /^8:1 {2}a diagram without words/],
  [
    diagram('pie title Pets\n"a" : 1'),
    /^9:1 {2}diagram: `pie title Pets` is no kind that is drawn; expected flow/,
  ],
  [
    diagram('flowchart LR\nA --> B\nclassDef x fill:#f00'),
    /^11:1 {2}diagram: `classDef x fill:#f00` gives colours/,
  ],
  [diagram('flowchart LR\nA --> B --o C'), /^10:1 {2}diagram: `A --> B --o C` cannot be drawn/],
  [diagram('flowchart LR\nsubgraph 集群\nA\nend'), /^10:1 {2}diagram: `subgraph 集群` cannot be drawn/],
  [diagram('flowchart LR\nsubgraph a\nA'), /^10:1 {2}diagram: this part has no end/],
  [diagram('flowchart LR\nA\nend'), /^11:1 {2}diagram: `end` ends nothing/],
  [diagram('flowchart LR\nA --> B\nB[label] --> C'), /^11:1 {2}diagram: B\[label\] comes after B/],
  [diagram('sequenceDiagram\nautonumber\nA->>B: a'), /^10:1 {2}diagram: `autonumber` cannot be drawn/],
  [diagram('sequenceDiagram\nA-xB: lost'), /^10:1 {2}diagram: `A-xB: lost` cannot be drawn/],
  [diagram('stateDiagram-v2'), /^9:1 {2}diagram: nothing to draw/],
  [diagram('stateDiagram-v2\nstate a {\na --> a\n}'), /^8:1 {2}diagram: cannot be laid out: /],
  [diagram('sequenceDiagram\nloop a\nend'), /^8:1 {2}diagram: cannot be laid out: the diagram is empty/],
  [diagram(''), /^9:1 {2}diagram: an empty diagram/],
])('%j', async (text, problem) => {
  expect(await problemsIn(text)).toEqual([expect.stringMatching(problem)])
})
