import { readFileSync } from 'node:fs'
import { Icon, type IconName } from '@/components/ui/Icon'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** The names stand in a type alone, so that pages carry no list of them; here they are read from its source. */
function iconNames(): IconName[] {
  const source = readFileSync('components/ui/Icon.tsx', 'utf8')
  const type = /type IconName =([^]*?)\n\n/.exec(source)?.[1] ?? ''
  return [...type.matchAll(/'([\w-]+)'/g)].map(([, name]) => name as IconName)
}

/** The icons that the site uses. */
export function Icons({ locale }: { locale: Locale }) {
  return (
    <section aria-labelledby="icons">
      <h2 id="icons">{messagesOf(locale).styleguide.icons}</h2>
      <ul className="icon-list">
        {iconNames().map((name) => (
          <li key={name}>
            <Icon name={name} /> <code>{name}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
