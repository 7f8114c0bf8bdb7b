/** A mail as its reader sees it. */
export type ReadMail = { headers: Map<string, string>; text: string; html: string }

function quotedPrintable(text: string): Buffer {
  const joined = text.replace(/=\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  )
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? quotedPrintable(body).toString('utf8') : body
}

/** Encoded words (RFC 2047); white space between two of them is none. */
function decodeWords(value: string): string {
  const word = /=\?utf-8\?([bq])\?([^?]*)\?=/gi
  return value.replace(/(\?=)\s+(=\?)/g, '$1$2').replace(word, (_, kind: string, text: string) => {
    const isBase64 = kind.toLowerCase() === 'b'
    return isBase64
      ? Buffer.from(text, 'base64').toString('utf8')
      : quotedPrintable(text.replaceAll('_', ' ')).toString('utf8')
  })
}

function split(raw: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(raw)
  const head = raw.slice(0, end?.index ?? raw.length).replace(/\r?\n[ \t]+/g, ' ')
  const headers = new Map<string, string>()
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    headers.set(line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim()))
  }
  return { headers, body: end ? raw.slice(end.index + end[0].length) : '' }
}

/** Reads what the site sends: text and HTML, as alternatives. */
export function readMail(raw: string): ReadMail {
  const { headers, body } = split(raw)
  const boundary = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '')?.[1]
  const parts = (boundary ? body.split(`--${boundary}`).slice(1, -1) : []).map((part) =>
    split(part.trimStart()),
  )
  const partOf = (type: string) => {
    const part = parts.find((each) => each.headers.get('content-type')?.startsWith(type))
    return part
      ? decoded(part.body, part.headers.get('content-transfer-encoding') ?? '').replace(/\r\n/g, '\n')
      : ''
  }
  return { headers, text: partOf('text/plain'), html: partOf('text/html') }
}
