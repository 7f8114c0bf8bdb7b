import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { invitationCookieName } from '@/app/admin/account/moderators/invitation-cookie'
import { typedEmailName } from '@/app/admin/typed-email'
import { cookieNames, nobodyIn, storedRows } from '@/features/privacy/model'
import { privacy } from '@/lib/messages/privacy'
import { stateCookie } from '@/lib/server/github/state'
import { deviceCookie } from '@/lib/server/lockout/device'
import { readerCookie } from '@/lib/server/reader/cookie'
import { writerCookie } from '@/lib/server/writer/cookie'

test('every table of the database is told of, or has nobody in it', () => {
  const tables = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/@@map\("(\w+)"\)/g)]
  const told = new Set([...Object.values(storedRows).flat(), ...nobodyIn])
  expect([...told].sort()).toEqual(tables.map(([, name]) => name).sort())
})

test.each(['en', 'zh'] as const)('each row and cookie has its words in %s, in the same order', (locale) => {
  expect(Object.keys(privacy[locale].rows)).toEqual(Object.keys(storedRows))
  expect(Object.keys(privacy[locale].cookies)).toEqual(Object.keys(cookieNames))
})

test('every cookie that the site sets is told of', () => {
  const names = [writerCookie, readerCookie, stateCookie, deviceCookie, typedEmailName, invitationCookieName]
  expect(Object.values(cookieNames).flat()).toEqual(expect.arrayContaining(names))
})
