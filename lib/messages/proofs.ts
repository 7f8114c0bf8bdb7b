/** What is said about the proof of an example: at its block, and on the page of all proofs. */
const en = {
  verdicts: { proven: 'proven', wrong: 'wrong on purpose', refused: 'not proven' },
  severities: { error: 'Error:', warning: 'Warning:', info: 'Remark:' },
  checked: 'Checked',
  wholeFile: (file: string) => `the whole of ${file}`,
  wholeBlock: 'this block',
  result: 'Result',
  results: {
    proven: (advice: number) =>
      advice === 0 ? 'accepted, nothing to remark' : `accepted, with advice in ${places(advice)}`,
    wrong: () => 'wrong exactly where we say so',
    refused: () => 'the tool would refuse it',
  },
  measure: 'According to',
  rules: 'Rules',
  allRan: (tool: string, rules: number) => `${tool}, all ${rules}`,
  day: 'When',
  page: {
    title: 'Proofs',
    description:
      'Every example of every article, checked by the rules of the tool that reads it: what was checked, with which versions, and with what result.',
    lead: 'An example that does not work is worse than none. So each time this site is built, every Dockerfile, Compose file, manifest and shell block of every article goes through the rules of the tool that would read it. This is the record.',
    examples: 'Examples',
    wrong: 'Wrong on purpose',
    rules: 'Rules',
    checker: 'Checked by',
    day: 'On',
    register: 'What was checked',
    registerLead:
      'A file is checked as a whole, even where an article shows only a part of it. An example that is wrong on purpose declares which rules it breaks; the build stops should it no longer break them.',
    fileNotShown: 'not shown in the text',
    findings: (n: number) => (n === 1 ? '1 finding' : `${n} findings`),
    line: (n: number) => `line ${n}`,
    languages: 'Languages',
    ruleBook: 'What it was checked by',
    ruleBookLead:
      'An error means that the tool refuses the text, exactly then. A warning or a remark is advice on what it accepts. Each rule leads to the page on which the tool’s own authors say so.',
    count: (n: number) => (n === 1 ? '1 rule' : `${n} rules`),
    examplesCount: (n: number) => (n === 1 ? '1 example' : `${n} examples`),
    against: (tool: string) => `by ${tool}`,
    severities: { error: 'Error', warning: 'Warning', info: 'Remark' },
  },
}

function places(n: number): string {
  return n === 1 ? 'one place' : `${n} places`
}

const zh: typeof en = {
  verdicts: { proven: '已验证', wrong: '故意写错', refused: '未通过' },
  severities: { error: '错误：', warning: '警告：', info: '提示：' },
  checked: '对象',
  wholeFile: (file: string) => `整个${file}`,
  wholeBlock: '这一段代码',
  result: '结果',
  results: {
    proven: (advice: number) => (advice === 0 ? '可用，没有要改的' : `可用，另有${advice}处建议`),
    wrong: () => '该错的地方确实错了',
    refused: () => '工具不会接受',
  },
  measure: '依据',
  rules: '规则',
  allRan: (tool: string, rules: number) => `${tool}，全部${rules}条`,
  day: '时间',
  page: {
    title: '验证记录',
    description: '每篇文章里的每个示例，都按读它的工具的规则检查：查了什么，依据哪个版本，结果如何。',
    lead: '跑不通的例子，还不如没有。所以每次构建网站，每篇文章里的Dockerfile、Compose文件、Kubernetes清单和Shell命令，都要按读它的那个工具的规则过一遍。结果记在这一页。',
    examples: '示例',
    wrong: '故意写错',
    rules: '规则',
    checker: '检查工具',
    day: '日期',
    register: '查了什么',
    registerLead:
      '文件总是整个检查，哪怕文章只摘了其中一段。故意写错的例子会写明违反哪几条规则；哪天它不再违反，构建就会停下来。',
    fileNotShown: '正文未摘录',
    findings: (n: number) => `查出${n}处`,
    line: (n: number) => `第${n}行`,
    languages: '语言',
    ruleBook: '按什么查',
    ruleBookLead:
      '“错误”的意思是：工具会拒绝这段文本，不多也不少。“警告”和“提示”是建议，工具照样接受。每条规则都链到官方文档里讲它的那一处。',
    count: (n: number) => `${n}条规则`,
    examplesCount: (n: number) => `${n}个示例`,
    against: (tool: string) => `依据${tool}`,
    severities: { error: '错误', warning: '警告', info: '提示' },
  },
}

export const proofs = { en, zh }
