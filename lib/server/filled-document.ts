import 'server-only'
import { fromDom } from 'hast-util-from-dom'
import { toHtml } from 'hast-util-to-html'
import { parseHTML } from 'linkedom'
import { loadDocument } from './documents'

/** A prerendered document, to be filled for one answer. @param pathname as of `loadDocument` */
export async function openDocument(pathname: string): Promise<Document> {
  return parseHTML(await loadDocument(pathname)).document
}

/**
 * A filled document as HTML. Never its `toString()`: linkedom leaves `&` in attributes, and all of a textarea,
 * unescaped, so that what somebody typed could become markup.
 */
export function htmlOf(document: Document): string {
  return toHtml(fromDom(document))
}
