import { z } from 'zod'

/** The ranges that can be looked at, in days. */
export const ranges = ['7', '28', '90', '365'] as const

export type Range = (typeof ranges)[number]

/** `?days=`: anything else is four weeks. */
export const rangeParameter = z.enum(ranges).catch('28')

/** The tables that can be had as files. */
export const tableParameter = z.enum(['days', 'posts', 'referrers'])

export type Table = z.infer<typeof tableParameter>
