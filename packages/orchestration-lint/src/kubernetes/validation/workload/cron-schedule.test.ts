import { describe, expect, it } from 'vitest'
import { neverRuns, problemOfSchedule } from './cron-schedule.ts'
import { isGoDuration } from './go-duration.ts'
import { isTimeZone } from './time-zone.ts'

describe('a schedule', () => {
  it.each([
    '* * * * *',
    '*/15 0-6 1,15 jan-mar MON-fri',
    '0 0 ? * ?',
    '5/10 * * * *',
    '  0\t3 * * * ',
    '0 3 * * 1,,2',
    '007 3 * * *',
    '+5 3 * * *',
    '0-59/200 * * * *',
    '0 0 31 2 *',
    '@hourly',
    '@every 1h30m',
    '@every 1.5h',
  ])('can be “%s”', (schedule) => expect(problemOfSchedule(schedule)).toBeUndefined())
  it.each([
    '',
    '0 0 3 * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * 13 *',
    '* * * * 7',
    '* * * * sunday',
    '0 22-5 * * *',
    '*/0 * * * *',
    '*/-5 * * * *',
    '1-2-3 * * * *',
    '1/2/3 * * * *',
    '0 0 L * *',
    '0 0 * * 1#2',
    '-1 * * * *',
    '1.5 * * * *',
    '@Daily',
    '@daily ',
    '@every',
    '@every 5',
    '@reboot',
  ])('cannot be “%s”', (schedule) => expect(problemOfSchedule(schedule)).toBeDefined())
  it('says that Sunday is 0', () => expect(problemOfSchedule('0 0 * * 7')?.en).toContain('Sunday is 0'))
})

describe('a date', () => {
  it.each(['0 0 31 2 *', '0 0 30 feb ?', '0 0 31 4,6 *'])('of “%s” never comes', (schedule) =>
    expect(neverRuns(schedule)).toBe(true),
  )
  it.each(['0 0 31 * *', '0 0 29 2 *', '0 0 31 2 1', '0 0 31 1,2 *', '@daily'])('of “%s” comes', (schedule) =>
    expect(neverRuns(schedule)).toBe(false),
  )
})

describe('a duration of Go', () => {
  it.each(['0', '1h30m', '-1.5h', '.5s', '100ms', '2µs'])('can be “%s”', (text) =>
    expect(isGoDuration(text)).toBe(true),
  )
  it.each(['', '5', '1d', '1h 30m', 'h', '1.h.', '--1h'])('cannot be “%s”', (text) =>
    expect(isGoDuration(text)).toBe(false),
  )
})

describe('a time zone', () => {
  it.each([
    'UTC',
    'Etc/UTC',
    'Europe/Berlin',
    'America/Argentina/Buenos_Aires',
    'Etc/GMT+5',
    'US/Pacific',
    'EST5EDT',
  ])('can be “%s”', (name) => expect(isTimeZone(name)).toBe(true))
  it.each([
    '',
    'utc',
    'europe/berlin',
    'Europe/Atlantis',
    'CEST',
    'JST',
    '+05:30',
    '../UTC',
    'UTC+8',
    'Europe/',
  ])('cannot be “%s”', (name) => expect(isTimeZone(name)).toBe(false))
})
