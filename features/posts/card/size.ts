/** Pixels; what Open Graph's readers ask for. */
export const cardSize = { width: 1200, height: 630 }
