/** In which order threads can be shown; the replies of each are always the oldest first. */
export const orders = ['oldest', 'newest', 'helpful'] as const

export type Order = (typeof orders)[number]
