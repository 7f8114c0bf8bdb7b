import { Icon } from '@/components/ui/Icon'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type GroupProps = { name: string; legend: string; choices: Record<string, string> }

function Group({ name, legend, choices }: GroupProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {Object.entries(choices).map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

/**
 * Theme and size of text, for those who have scripts: the browser opens and closes it, an island remembers what is
 * chosen, and islands/theme.ts applies it before the next page is painted.
 */
export function ReadingSettings({ locale }: { locale: Locale }) {
  const { reading } = messagesOf(locale)
  return (
    <div className="settings">
      <button
        type="button"
        popoverTarget="reading-settings"
        aria-label={reading.settings}
        title={reading.settings}
      >
        <Icon name="a-large-small" />
      </button>
      <form id="reading-settings" popover="auto" aria-label={reading.settings} autoComplete="off">
        <Group name="theme" legend={reading.theme} choices={reading.themes} />
        <Group name="text-size" legend={reading.textSize} choices={reading.textSizes} />
      </form>
    </div>
  )
}
