/** 16 bytes of a hash. */
export type Hash = Uint8Array<ArrayBuffer>

/** What a reader's browser reports about one article today: that it was opened, or that its end was reached. */
export type Reading = {
  slug: string
  visitor: Hash
  /** The address behind it, hashed: what is limited. */
  source: Hash
  /** Eight bytes that tell this opening from others; null if its end was reached. */
  opening: Hash | null
  /** The site that led here, as `referrerHost` gives it. */
  referrer: string | null
}

/** A row of `post_view`: what is known of one visitor of one article today. */
export type Visit = {
  slug: string
  visitor: Hash
  source: Hash
  /** The openings that were counted, eight bytes each. */
  openings: Buffer
  finished: boolean
}

/** What is added to the sums of one article's day. */
export type Sums = { visitors: number; openings: number; finished: number; referrers: Map<string, number> }

/**
 * What one address may add to the sums in a day (decision 017): of visitors to an article and in all, of openings by one
 * visitor, to an article and in all.
 */
export const limits = {
  visitorsOfPost: 20,
  visitors: 200,
  openingsByVisitor: 20,
  openingsOfPost: 100,
  openings: 1000,
} as const

/** Counters of an article. */
export type Stats = { views: number; comments: number }

/** The views of an article in some days. */
export type Readership = { slug: string; views: number }
