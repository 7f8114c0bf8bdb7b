import { acrossRules } from './across/rules.ts'
import type { Rule } from './diagnostic.ts'
import { languages, type Language } from './options.ts'
import { rulesOf } from './rules.ts'

const names: Record<Language, string> = {
  dockerfile: 'Dockerfile',
  compose: 'Compose',
  kubernetes: 'Kubernetes',
  shell: 'Shell',
}

const begin = '<!-- rules: generate/rules-list.ts -->'
const end = '<!-- end of rules -->'

function section(title: string, table: Readonly<Record<string, Rule>>): string {
  const rules = Object.entries(table).sort(([one], [other]) => (one < other ? -1 : 1))
  const lines = rules.map(
    ([id, { severity, title, documentation }]) =>
      `- \`${id}\` (${severity}): [${title.en}](${documentation})`,
  )
  return [`### ${title}`, '', ...(lines.length > 0 ? [...lines, ''] : [])].join('\n')
}

/** All rules by language and id, each with its page, as Markdown. */
export function rulesList(): string {
  const sections = languages.map((language) => section(names[language], rulesOf[language]))
  return [...sections, section('Between the files of an article', acrossRules)].join('\n')
}

/** The text of README.md with the list as it is now. */
export function withRulesList(readme: string): string {
  const [before, rest = ''] = readme.split(begin)
  return `${before}${begin}\n\n${rulesList()}\n${end}${rest.split(end)[1] ?? ''}`
}
