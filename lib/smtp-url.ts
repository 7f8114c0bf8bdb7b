/** What an SMTP_URL says. */
export type SmtpSettings = {
  host: string
  port: number
  /** TLS from the first byte (`smtps://`), and not only after STARTTLS. */
  secure: boolean
  /** STARTTLS: without it nothing is sent; when the server offers it; never. */
  startTls: 'required' | 'offered' | 'never'
  /** Of a private authority, PEM. */
  caFile?: string
  user?: string
  password?: string
}

/** The URL cannot be used. The message says why and never contains the password. */
export class SmtpUrlError extends Error {
  override readonly name = 'SmtpUrlError'
}

const form = 'smtp://USER@HOST:587 or smtps://USER@HOST:465'
const startTlsValues = ['required', 'offered', 'never'] as const

function decode(text: string, what: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new SmtpUrlError(`has a ${what} with a bare % in it; a percent sign is written %25`)
  }
}

/** A password is never sent in the clear, unless somebody asks for that. */
function startTlsOf(parameters: URLSearchParams, hasUser: boolean): SmtpSettings['startTls'] {
  const asked = parameters.get('starttls')
  if (asked === null) return hasUser ? 'required' : 'offered'
  const value = startTlsValues.find((known) => known === asked)
  if (!value) throw new SmtpUrlError(`has starttls=${asked}; it may be ${startTlsValues.join(', ')}`)
  return value
}

/**
 * Reads `smtp://` and `smtps://` URLs: percent-encoded credentials, `starttls=required|offered|never`,
 * `ca=/path/of/ca.pem`.
 * @throws SmtpUrlError
 */
export function parseSmtpUrl(text: string): SmtpSettings {
  const url = URL.canParse(text) ? new URL(text) : undefined
  // Without percent-encoding, a `#` in the password ends the address there.
  if (!url || url.hash !== '') throw new SmtpUrlError(`is not a URL of the form ${form}`)
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    throw new SmtpUrlError(`must begin with smtp:// or smtps://, not with ${url.protocol}`)
  if (url.hostname === '') throw new SmtpUrlError(`names no host: ${form}`)
  if (url.pathname.length > 1) throw new SmtpUrlError(`has a path: ${form}`)
  for (const name of url.searchParams.keys())
    if (name !== 'starttls' && name !== 'ca')
      throw new SmtpUrlError(`has the unknown parameter "${name}" (known: starttls, ca)`)
  const secure = url.protocol === 'smtps:'
  const [user, password] = [decode(url.username, 'user'), decode(url.password, 'password')]
  if (user === '' && password !== '') throw new SmtpUrlError('has a password and no user')
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    startTls: startTlsOf(url.searchParams, user !== ''),
    caFile: url.searchParams.get('ca') ?? undefined,
    user: user || undefined,
    password: password || undefined,
  }
}
