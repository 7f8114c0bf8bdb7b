import type { Thing, WithContext } from 'schema-dts'

/** A text within a script ends at `</script` or begins a comment at `<!--`: neither can be without `<`. */
export function scriptText(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** Facts about the page for search engines: a block of data, which the CSP does not concern. */
export function JsonLd({ data }: { data: WithContext<Thing> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptText(data) }} />
}
