/**
 * What is said about a section that was found; islands/search/fill-answer.ts copies and fills it. Hidden, and no
 * `<template>`, whose children React cannot hydrate.
 */
export function HitTemplate({ isOption = false }: { isOption?: boolean }) {
  return (
    <div hidden data-part="hit">
      <a data-part="link" className="hit" {...(isOption ? { role: 'option', tabIndex: -1 } : {})}>
        <strong data-part="heading" />
        <span className="hit-path" data-part="path" />
        <span className="hit-text" data-part="snippet" />
      </a>
    </div>
  )
}
