import { Icon } from '@/components/ui/Icon'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Variables } from '@/lib/variables'

type Props = { locale: Locale; name: string; literal: string; variable: Variables[string] }

/** The field of one variable. As rendered it holds the article's own text, to which it can be reset. */
export function ValueField({ locale, name, literal, variable }: Props) {
  const { values } = messagesOf(locale).blocks
  const label = variable.label[locale]
  return (
    <div className="value">
      <label htmlFor={`value-${name}`}>{label}</label>
      <input
        id={`value-${name}`}
        name={name}
        defaultValue={literal}
        pattern={variable.pattern}
        maxLength={255}
        aria-describedby={`hint-${name}`}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        translate="no"
      />
      <button type="button" data-reset={name} aria-label={values.reset(label)}>
        <Icon name="rotate-ccw" />
      </button>
      <p id={`hint-${name}`} aria-live="polite">
        {variable.hint[locale]}
      </p>
    </div>
  )
}
