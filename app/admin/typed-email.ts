/** The cookie that brings a mistyped form back with its e-mail address: an address in a URL would stay in logs. */
export const typedEmailName = 'slipway-typed-email'

/** The `Set-Cookie` header for it; an empty one takes it away. */
export function typedEmailCookie(email: string): string {
  const age = email ? 300 : 0
  const value = encodeURIComponent(email.slice(0, 254))
  return `${typedEmailName}=${value}; Max-Age=${age}; Path=/admin/sign-in; HttpOnly; SameSite=Lax`
}
