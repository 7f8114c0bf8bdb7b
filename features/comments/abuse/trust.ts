/** A browser is trusted once readers have seen a comment of it for an hour: a flood cannot make itself known. */
const trustedAfterSeconds = 3600

/** Weight that is forgiven to a browser, by the seconds since its oldest comment that readers see. */
export function trustOf(secondsKnown: number | null): number {
  return secondsKnown !== null && secondsKnown >= trustedAfterSeconds ? 3 : 0
}
