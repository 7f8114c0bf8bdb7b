import { setTimeout as delay } from 'node:timers/promises'
import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { bodyOf } from './texts.ts'

export type Attack = {
  sites: string[]
  posts: string[]
  requests: number
  seconds: number
  addresses: number
  /** Keeps cookies, has a ticket for each address, and the first two addresses solve what they are asked. */
  isPatient: boolean
}

const solvers = 2

type Bot = { address: string; cookie?: string; ticket?: string; solution?: string; isBusy: boolean }

async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey })
  return btoa(JSON.stringify({ challenge, solution }))
}

async function fetchTicket(site: string, address: string): Promise<string> {
  const response = await fetch(`${site}/api/comments/ticket`, { headers: { 'X-Forwarded-For': address } })
  return String((await response.json()).ticket)
}

async function send({ sites, posts, isPatient }: Attack, bots: Bot[], number: number): Promise<string> {
  const index = number % bots.length
  const bot = bots[index]
  if (!bot) return 'no bot'
  const { address, ticket, solution, cookie } = bot
  bot.solution = undefined
  const { type, body } = bodyOf(number, { ...(ticket && { ticket }), ...(solution && { solution }) })
  // Half of it on one article, the rest on all; each address asks one replica after the other.
  const post = posts[number % 2 ? 0 : (number / 2) % posts.length]
  const site = sites[Math.floor(number / bots.length) % sites.length]
  const response = await fetch(`${site}/api/posts/${post}/comments`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': type, 'X-Forwarded-For': address, ...(isPatient && cookie ? { cookie } : {}) },
    body,
  })
  const answer = await response.text()
  bot.cookie ??= response.headers.get('set-cookie')?.split(';')[0]
  if (isPatient && index < solvers && response.status === 428 && !bot.isBusy) {
    bot.isBusy = true
    bot.solution = await solve(JSON.parse(answer).challenge)
    bot.isBusy = false
  }
  return String(response.status)
}

/** Sends all requests evenly over the time, whether or not earlier ones were answered. @returns answers by status */
export async function attack(options: Attack): Promise<Record<string, number>> {
  const { requests, seconds, addresses, isPatient, sites } = options
  const [site = ''] = sites
  const bots: Bot[] = []
  for (let index = 0; index < addresses; index += 1) {
    const address = `203.0.113.${index + 1}`
    bots.push({ address, isBusy: false, ...(isPatient && { ticket: await fetchTicket(site, address) }) })
  }
  const outcomes: Record<string, number> = {}
  const sent: Promise<void>[] = []
  const begun = performance.now()
  for (let number = 0; number < requests; number += 1) {
    const due = begun + (number * seconds * 1000) / requests
    if (due > performance.now()) await delay(due - performance.now())
    sent.push(
      send(options, bots, number)
        .catch(() => 'no answer')
        .then((outcome) => void (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1)),
    )
  }
  await Promise.all(sent)
  return outcomes
}
