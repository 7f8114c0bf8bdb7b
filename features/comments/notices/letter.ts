import { languageTags, type Locale } from '@/lib/locale'

/** A part of a mail: a paragraph, what somebody wrote, an address with what stands before it, or small print. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'quote'; text: string }
  | { kind: 'link'; text: string; url: string }
  | { kind: 'small'; text: string; url?: string }

/** Text as it stands in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character)
}

function plain(part: Part): string {
  if (part.kind === 'quote') return part.text.replace(/^/gm, '> ').replace(/^> $/gm, '>')
  if (part.kind === 'text') return part.text
  return part.url === undefined ? part.text : `${part.text}\n${part.url}`
}

const small = 'margin:0 0 8px;font-size:13px;color:#555'

function paragraph(part: Part): string {
  const text = escapeHtml(part.text)
  if (part.kind === 'text') return `<p style="margin:0 0 16px">${text}</p>`
  if (part.kind === 'quote')
    return `<blockquote style="margin:0 0 16px;padding-left:12px;border-left:2px solid #999;white-space:pre-wrap">${text}</blockquote>`
  const url = part.url === undefined ? '' : escapeHtml(part.url)
  const link = url && ` <a href="${url}" style="color:#1f4e79">${url}</a>`
  return `<p style="${part.kind === 'small' ? small : 'margin:0 0 16px'}">${text}${link}</p>`
}

/** The same letter as plain text and as simple HTML: nothing in it is fetched, and its links show where they lead. */
export function writeLetter(locale: Locale, subject: string, parts: Part[]): { text: string; html: string } {
  const body = parts.map(paragraph).join('\n')
  return {
    text: `${parts.map(plain).join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${languageTags[locale]}">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;max-width:40em;font:16px/1.6 system-ui,sans-serif;overflow-wrap:anywhere">
${body}
</body>
</html>
`,
  }
}
