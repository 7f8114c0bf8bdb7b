import { postJson } from './post-json'

/** Whether this browser has passkeys, and the JSON forms of WebAuthn Level 3. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
}

function asJson(credential: Credential | null): unknown {
  return credential instanceof PublicKeyCredential ? credential.toJSON() : undefined
}

/** Asks the device for a passkey. @returns the browser's answer; undefined when nobody chose one */
export async function usePasskey(): Promise<unknown> {
  const options = await postJson('/api/auth/passkeys/options', { for: 'sign-in' })
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(Object(options))
  return asJson(await navigator.credentials.get({ publicKey }))
}

/** Lets the device make a passkey. */
export async function makePasskey(): Promise<unknown> {
  const options = await postJson('/api/auth/passkeys/options', { for: 'new' })
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(Object(options))
  return asJson(await navigator.credentials.create({ publicKey }))
}
