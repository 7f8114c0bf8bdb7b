import { iconDrawing } from './Icon'

const names = ['copy', 'download', 'link', 'wrap-text'] as const

/** The icons that an article repeats with each block and heading: drawn here once, before the first of them. */
export function SharedIcons() {
  return (
    <svg className="hidden" aria-hidden="true">
      {names.map((name) => (
        <symbol
          key={name}
          id={`icon-${name}`}
          viewBox="0 0 24 24"
          dangerouslySetInnerHTML={{ __html: iconDrawing(name) }}
        />
      ))}
    </svg>
  )
}

/** Refers to one of them. It says nothing to screen readers: give its button or link a name. */
export function SharedIcon({ name }: { name: (typeof names)[number] }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  )
}
