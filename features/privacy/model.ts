/** The rows of the page, in its order, and the tables (prisma/schema.prisma) that each is about. */
export const storedRows = {
  visit: ['post_view', 'view_source', 'visitor_salt'],
  sums: ['post_daily_views', 'post_stat', 'imported_views'],
  referrers: ['post_daily_referrer'],
  comment: ['comment'],
  writer: ['comment', 'reaction'],
  limits: ['rate_limit', 'comment_author', 'mail_allowance', 'used_challenge'],
  judgement: ['comment'],
  blocks: ['blocked_writer'],
  log: ['audit_log'],
  notices: ['reply_subscription', 'mail_outbox', 'mail_refusal'],
  github: ['user', 'account', 'session'],
  attempts: ['sign_in_attempt'],
  moderators: ['user', 'account', 'session', 'passkey', 'verification', 'invitation'],
  requests: [],
} as const satisfies Record<string, readonly string[]>

/** Tables in which nobody is. */
export const nobodyIn: readonly string[] = ['signing_key', 'setting', 'job', 'example_version']

/** The cookies, by their names in the catalogue. Over HTTPS those of sessions and passkeys begin with `__Secure-`. */
export const cookieNames = {
  writer: ['slipway-writer'],
  locale: ['locale'],
  reader: ['slipway-reader'],
  github: ['slipway-github'],
  session: ['slipway.session_token'],
  device: ['slipway-device'],
  minutes: ['slipway-typed-email', 'slipway-invitation', 'slipway.passkey'],
} as const satisfies Record<string, readonly string[]>
