import { expect, test } from 'vitest'
import { post, someAddress } from '@/scripts/testing/account-requests'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { POST as signIn } from '../sign-in/route'
import { POST as signInByPasskey } from './sign-in/route'

useSiteDatabase()

/** An answer in the right form, of a passkey that nobody has. */
const unknown = {
  ...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key', clientExtensionResults: {} },
  response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
}

test('wrong passwords from an address stop passwords there, and no passkeys', async () => {
  const address = someAddress()
  const codes: unknown[] = []
  for (let n = 0; n < 22; n += 1)
    codes.push((await signIn(post({ email: `${n}@example.org`, password: 'no' }, { address }))).status)
  expect(codes.slice(-2)).toEqual([401, 429])
  const answer = await signInByPasskey(post({ response: unknown }, { address }))
  expect([answer.status, (await answer.json()).code]).toEqual([401, 'passkey_refused'])
})
