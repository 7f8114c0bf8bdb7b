import { randomBytes, randomUUID } from 'node:crypto'
import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { afterEach, expect, test } from 'vitest'
import { AppError } from '@/lib/app-error'
import { database } from '@/lib/server/db'
import { signingKey } from '@/lib/server/signing-key/signing-key'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { judge, type Candidate } from './judge'
import { noteRefusal } from './limits'
import { usualRules, type Rules } from './rules'
import { blockWriter, unblockWriter, writeRules } from './settings'
import { textDigest } from './text-form'
import { newTicket } from './ticket'

const sql = useSiteDatabase()

const hash = () => new Uint8Array(randomBytes(16))

async function ticket(): Promise<string> {
  return newTicket(await signingKey('ticket'), Date.now() - 60_000)
}

/** An honest comment by somebody new, from a browser, with changes. */
async function candidate(changes: Partial<Candidate> = {}): Promise<Candidate> {
  return {
    postSlug: `article-${randomUUID()}`,
    locale: 'en',
    name: 'Ada',
    email: null,
    body: `A remark that nobody else makes: ${randomUUID()}`,
    author: hash(),
    owner: hash(),
    ...changes,
    signals: { website: '', ticket: await ticket(), ...changes.signals },
  }
}

const judged = async (changes: Partial<Candidate> = {}) => judge(await candidate(changes))

async function failureOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw new Error(`no AppError: ${String(error)}`)
  return error
}

const setRules = (changes: Partial<Rules>) => writeRules(database(), { ...usualRules, ...changes })
afterEach(() => setRules({}))

type Stored = { owner?: Uint8Array; author?: Uint8Array; body?: string; status?: string; hoursAgo?: number }

async function store(postSlug: string, stored: Stored): Promise<void> {
  const { owner = hash(), author = hash(), body = randomUUID(), status = 'visible', hoursAgo = 0 } = stored
  await sql().query(
    `INSERT INTO comment (id, post_slug, number, locale, author_name, body, body_html, renderer, author, owner,
       idempotency_key, request_digest, status, text_digest, created_at)
     VALUES (?, ?, ?, 'en', 'Ada', ?, '', 1, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(3) - INTERVAL ? HOUR)`,
    [
      randomUUID(),
      postSlug,
      Math.floor(Math.random() * 1e9),
      body,
      Buffer.from(author),
      Buffer.from(owner),
      randomBytes(32),
      randomBytes(32),
      status,
      Buffer.from(textDigest(body)),
      hoursAgo,
    ],
  )
}

test('an honest first comment is visible at once, with and without JavaScript', async () => {
  expect(await judged()).toEqual({ status: 'visible', reasons: [] })
  expect(await judge({ ...(await candidate({ canSolve: false })), signals: {} })).toEqual({
    status: 'visible',
    reasons: [],
  })
})

test('what programs do is found', async () => {
  expect(await judged({ signals: { website: 'https://a.example' } })).toMatchObject({
    status: 'spam',
    reasons: ['honeypot'],
  })
  expect(await judged({ body: 'https://a.example '.repeat(6) })).toMatchObject({
    status: 'pending',
    reasons: ['links'],
  })
})

test('a link within two seconds is asked for work; either alone is not', async () => {
  const young = { ticket: newTicket(await signingKey('ticket'), Date.now()) }
  const body = () => `See https://a.example/${randomUUID()}`
  await challengeFor({ body: body(), signals: young })
  expect(await judged({ body: body() })).toMatchObject({ status: 'visible' })
  expect(await judged({ signals: young })).toMatchObject({ status: 'visible' })
})

test('the lists of the owners hold', async () => {
  await setRules({ words: ['casino', '微信'], addresses: ['203.0.113.0/24'] })
  expect(await judged({ body: 'my casino' })).toMatchObject({ status: 'pending', reasons: ['word'] })
  expect(await judged({ name: '加 微 信', body: 'casino' })).toMatchObject({
    status: 'spam',
    reasons: ['word'],
  })
  expect(await judged({ address: '203.0.113.9' })).toMatchObject({ status: 'spam', reasons: ['address'] })
  expect(await judged({ address: '203.0.114.9' })).toMatchObject({ status: 'visible' })
})

test('the same text again waits, by the same writer or another', async () => {
  const body = `Visit my shop for cheap clusters ${randomUUID()}`
  const [postSlug, owner] = [`article-${randomUUID()}`, hash()]
  await store(postSlug, { owner, body })
  const again = body.toUpperCase().replaceAll(' ', '  ')
  expect(await judged({ owner, body: again })).toMatchObject({ status: 'pending', reasons: ['repeated'] })
  expect(await judged({ body: again })).toMatchObject({ status: 'pending', reasons: ['repeated_elsewhere'] })
  await store(postSlug, { body })
  expect(await judged({ body })).toMatchObject({ status: 'spam' })
})

test('a text from two days ago, and one that its writer deleted, may be written again', async () => {
  for (const stored of [{ hoursAgo: 48 }, { status: 'deleted' }]) {
    const body = `A text that was there before ${randomUUID()}`
    await store(`article-${randomUUID()}`, { body, ...stored })
    expect(await judged({ body })).toMatchObject({ status: 'visible' })
  }
})

test('a blocked writer is spam until the block ends or is taken back', async () => {
  for (const kind of ['owner', 'author'] as const) {
    const who = hash()
    await blockWriter(database(), { hash: who, kind, seconds: null, reason: 'advertising' })
    expect(await judged({ [kind]: who })).toMatchObject({ status: 'spam', reasons: ['blocked'] })
    await unblockWriter(database(), who)
    expect(await judged({ [kind]: who })).toMatchObject({ status: 'visible' })
  }
  const owner = hash()
  await blockWriter(database(), { hash: owner, kind: 'owner', seconds: 60, reason: '' })
  await sql().query('UPDATE blocked_writer SET until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE hash = ?', [
    Buffer.from(owner),
  ])
  expect(await judged({ owner })).toMatchObject({ status: 'visible' })
})

test('when first comments wait, a browser with an approved one does not', async () => {
  await setRules({ approval: 'first' })
  const owner = hash()
  expect(await judged({ owner })).toEqual({ status: 'pending', reasons: ['approval'] })
  await store(`article-${randomUUID()}`, { owner, status: 'pending' })
  expect(await judged({ owner })).toMatchObject({ status: 'pending' })
  await store(`article-${randomUUID()}`, { owner, status: 'visible' })
  expect(await judged({ owner })).toEqual({ status: 'visible', reasons: [] })
  await setRules({ approval: 'all' })
  expect(await judged({ owner })).toEqual({ status: 'pending', reasons: ['approval'] })
})

test('somebody whose comments were seen for an hour is trusted with more', async () => {
  const [known, fresh] = [hash(), hash()]
  await store(`article-${randomUUID()}`, { owner: known, hoursAgo: 2 })
  await store(`article-${randomUUID()}`, { owner: fresh })
  const body = 'https://a.example '.repeat(6)
  expect(await judged({ owner: known, body: `${body}${randomUUID()}` })).toMatchObject({ status: 'visible' })
  expect(await judged({ owner: fresh, body: `${body}${randomUUID()}` })).toMatchObject({ status: 'pending' })
})

async function challengeFor(changes: Partial<Candidate>): Promise<Challenge> {
  const { code, challenge } = await failureOf(judged(changes))
  expect(code).toBe('challenge_required')
  return challenge as Challenge
}

async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

test('a forged ticket is asked for work; a solution pays for one comment, on every replica', async () => {
  const replica = await importReplica(() => import('./judge'))
  const postSlug = `article-${randomUUID()}`
  const forged = { ticket: 'invented' }
  const solution = await solve(await challengeFor({ postSlug, signals: forged }))
  const paid = { postSlug, signals: { ...forged, solution } }
  const outcomes = await Promise.allSettled(
    [judge, replica.judge, judge, replica.judge].map(async (each) => each(await candidate(paid))),
  )
  const passed = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  expect(passed).toEqual([{ status: 'visible', reasons: [] }])
  const codes = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [String(outcome.reason.code)] : [],
  )
  expect(codes).toEqual(Array(3).fill('challenge_required'))
})

test('a solution is not spent while there is no doubt', async () => {
  const postSlug = `article-${randomUUID()}`
  const solution = await solve(await challengeFor({ postSlug, signals: { ticket: 'invented' } }))
  expect(await judged({ postSlug, signals: { solution } })).toMatchObject({ status: 'visible' })
  expect(await judged({ postSlug, signals: { ticket: 'invented', solution } })).toMatchObject({
    status: 'visible',
  })
})

test('without means to solve it a comment waits instead', async () => {
  const signals = { ticket: 'invented' }
  const waits = { status: 'pending', reasons: ['ticket_forged'] }
  expect(await judged({ canSolve: false, signals })).toEqual(waits)
  expect(await judged({ signals: { ...signals, solution: 'unable' } })).toEqual(waits)
  await setRules({ challenge: 'never' })
  expect(await judged({ signals })).toEqual(waits)
})

test('a site may ask every new browser for work', async () => {
  await setRules({ challenge: 'always' })
  expect(await challengeFor({})).toMatchObject({ parameters: { algorithm: 'PBKDF2/SHA-256' } })
})

test('an article that is flooded asks for work; others and known writers do not', async () => {
  await setRules({ articlePerMinute: 5 })
  const postSlug = `article-${randomUUID()}`
  const owner = hash()
  await store(postSlug, { owner, hoursAgo: 2 })
  for (let count = 0; count < 5; count += 1) expect((await judged({ postSlug })).status).toBe('visible')
  await challengeFor({ postSlug })
  expect(await judged({ postSlug, owner })).toMatchObject({ status: 'visible' })
  expect(await judged()).toMatchObject({ status: 'visible' })
  expect(await judged({ postSlug, canSolve: false })).toEqual({ status: 'pending', reasons: ['flood'] })
})

test('in a flood, who solves none of four challenges is refused; one answer and they go on', async () => {
  await setRules({ articlePerMinute: 2 })
  const postSlug = `article-${randomUUID()}`
  for (let count = 0; count < 2; count += 1) await judged({ postSlug })
  const [bot, reader] = [hash(), hash()]
  for (let count = 0; count < 4; count += 1) await challengeFor({ postSlug, author: bot })
  for (let count = 0; count < 3; count += 1)
    expect(await failureOf(judged({ postSlug, author: bot }))).toMatchObject({ code: 'too_many_comments' })
  for (let count = 0; count < 5; count += 1) {
    const solution = await solve(await challengeFor({ postSlug, author: reader }))
    const answer = await judged({ postSlug, author: reader, signals: { solution } })
    expect(answer.status).toBe('visible')
  }
})

test('in a flood so many may wait without proof, and no more', async () => {
  await setRules({ articlePerMinute: 2 })
  const postSlug = `article-${randomUUID()}`
  for (let count = 0; count < 2; count += 1) await judged({ postSlug })
  const outcomes: string[] = []
  for (let count = 0; count < 70; count += 1)
    outcomes.push(
      await judged({ postSlug, canSolve: false }).then(
        ({ status }) => status,
        ({ code }: AppError) => code,
      ),
    )
  expect(outcomes.filter((outcome) => outcome === 'too_many_comments').length).toBeGreaterThanOrEqual(10)
  expect(outcomes.filter((outcome) => outcome === 'pending').length).toBeGreaterThanOrEqual(50)
})

test('addresses at their limit count for the flood of the site', async () => {
  await setRules({ sitePerTenMinutes: 599 })
  for (let count = 0; count < 41; count += 1) await noteRefusal(hash(), 60)
  await challengeFor({})
})

test('an address has so many attempts a minute, and so many comments an hour', async () => {
  const author = hash()
  const outcomes = []
  for (let count = 0; count < 22; count += 1)
    outcomes.push(
      await judged({ author }).then(
        () => 'judged',
        ({ code }: AppError) => code,
      ),
    )
  expect(outcomes.filter((outcome) => outcome === 'judged')).toHaveLength(20)
  const refusal = await failureOf(judged({ author }))
  expect(refusal.retryAfter).toBeGreaterThanOrEqual(1)
  expect(refusal.retryAfter).toBeLessThanOrEqual(60)
  await setRules({ perHour: 3 })
  const slow = hash()
  for (let count = 0; count < 3; count += 1) await judged({ author: slow })
  const hourly = await failureOf(judged({ author: slow }))
  expect(hourly.code).toBe('too_many_comments')
  expect(hourly.retryAfter).toBeGreaterThan(60)
})

test('100 visitors at once on one article are all let through', async () => {
  const postSlug = `article-${randomUUID()}`
  const candidates = await Promise.all(Array.from({ length: 100 }, () => candidate({ postSlug })))
  const verdicts = await Promise.all(candidates.map((each) => judge(each)))
  expect(verdicts.filter(({ status }) => status === 'visible')).toHaveLength(100)
})
