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
