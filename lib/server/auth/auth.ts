import 'server-only'
import { randomUUID } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { log } from '../log'
import { signingKey } from '../signing-key/signing-key'
import { originOf } from './origin'
import { passwordLength } from './password'
import { isActiveModerator } from '../sessions/repository'
import { authDatabase } from './repository'

/** A session ends two weeks after signing in, in seconds, used or not. */
export const sessionSeconds = 14 * 86_400

/** For how long after signing in a passkey may be added, in seconds: a browser that was left open is not enough. */
export const freshSeconds = 3_600

function makeAuth(origin: string, secret: string) {
  return betterAuth({
    appName: 'Slipway',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: authDatabase(),
    telemetry: { enabled: false },
    // Its warnings say which guess was wrong how; app/api/auth says what the log needs.
    logger: { level: 'error', log: (_level, message) => log().error({ reason: message }, 'better-auth') },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'reader', input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true, freshAge: freshSeconds },
    // lib/server/lockout counts for all replicas.
    rateLimit: { enabled: false },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => isActiveModerator(userId) } },
    },
    advanced: {
      cookiePrefix: 'slipway',
      useSecureCookies: origin.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      passkey({
        rpID: new URL(origin).hostname,
        rpName: 'Slipway',
        origin,
        advanced: { webAuthnChallengeCookie: 'passkey' },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          // A passkey stands for the password too, so the device must have asked for a finger, a face or a PIN.
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED')
          },
        },
      }),
    ],
  })
}

export type Auth = ReturnType<typeof makeAuth>

/** Under few names is a site known; whoever invents more makes the oldest be forgotten. */
const kept = 8
const instances = new Map<string, Auth>()

/** Better Auth, under the origin of a request and the secret that all replicas share. */
export async function authFor(headers: Headers): Promise<Auth> {
  const origin = originOf(headers)
  const secret = (await signingKey('auth')).toString('base64url')
  const name = `${origin} ${secret}`
  const known = instances.get(name)
  if (known) return known
  const made = makeAuth(origin, secret)
  instances.set(name, made)
  const [oldest] = instances.keys()
  if (instances.size > kept && oldest !== undefined) instances.delete(oldest)
  return made
}
