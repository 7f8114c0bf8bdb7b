import { Icon } from '@/components/ui/Icon'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Post } from '../model'
import { listVariables } from '../variables'
import { ValueField } from './ValueField'

/** Where readers put their own values for what an article's examples call something. Nothing without a script. */
export function YourValues({ post: { locale, variables: literals } }: { post: Post }) {
  const variables = listVariables()
  const used = Object.entries(literals).flatMap(([name, literal]) => {
    const variable = variables[name]
    return variable ? [{ name, literal, variable }] : []
  })
  if (used.length === 0) return null
  const { values } = messagesOf(locale).blocks
  return (
    <variable-values
      data-changed={values.changed}
      data-restored={values.restored}
      data-invalid={values.invalid}
      data-kept={values.kept}
    >
      <details>
        <summary>
          {values.title}
          <small>{used.map(({ variable }) => variable.label[locale]).join(' · ')}</small>
        </summary>
        <form>
          <p>{values.intro}</p>
          {used.map((each) => (
            <ValueField key={each.name} locale={locale} {...each} />
          ))}
          <p>
            <button type="button" data-reset="">
              <Icon name="rotate-ccw" />
              {values.resetAll}
            </button>
            <span role="status" />
          </p>
        </form>
      </details>
    </variable-values>
  )
}
