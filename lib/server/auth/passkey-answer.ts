import { z } from 'zod'

const part = z.string().max(4_096)

/** What a browser answers when it signs in with a passkey (WebAuthn Level 3, AuthenticationResponseJSON). */
export const passkeyAnswer = z.object({
  id: part,
  rawId: part,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: part,
    authenticatorData: part,
    signature: part,
    userHandle: part.optional(),
  }),
})
