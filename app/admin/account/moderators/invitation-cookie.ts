/** The cookie that shows an owner the link that was just made; the database has its hash only. */
export const invitationCookieName = 'slipway-invitation'

/** The `Set-Cookie` header for it. */
export function invitationCookie(token: string, email: string): string {
  const value = `${token}.${Buffer.from(email).toString('base64url')}`
  return `${invitationCookieName}=${value}; Max-Age=300; Path=/admin/account/moderators; HttpOnly; SameSite=Strict`
}

/** What the cookie says. */
export function invitationFrom(value: string | undefined): { token: string; email: string } | undefined {
  const [, token, email] = /^([\w-]{43})\.([\w-]+)$/.exec(value ?? '') ?? []
  return token && email ? { token, email: Buffer.from(email, 'base64url').toString() } : undefined
}
