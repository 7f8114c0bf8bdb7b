/** What a document may load: its own files, and nothing inline. */
const documentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** `next dev` needs inline scripts and styles, eval for source maps, and a socket for live reload. */
const developmentPolicy = documentPolicy
  .replace("script-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval'")
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws:")

/** The headers of every response, documents or not. */
export function securityHeaders(development: boolean): Record<string, string> {
  return {
    'Content-Security-Policy': development ? developmentPolicy : documentPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // Browsers ignore it on plain HTTP (RFC 6797, section 8.1), so it may stand everywhere.
    'Strict-Transport-Security': 'max-age=31536000',
  }
}

/**
 * The headers of the moderators' pages. They keep the framework's runtime, which is started by inline scripts: those of
 * this answer have its nonce. Nobody may store these pages, frame them, find them, or learn their addresses.
 * @param nonce made for this answer, base64
 */
export function adminHeaders(nonce: string, development: boolean): Record<string, string> {
  const scripts = `script-src 'self' 'nonce-${nonce}'`
  return {
    'Content-Security-Policy': development
      ? developmentPolicy.replace("script-src 'self' 'unsafe-inline'", scripts)
      : documentPolicy.replace("script-src 'self'", scripts),
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex, nofollow',
  }
}
