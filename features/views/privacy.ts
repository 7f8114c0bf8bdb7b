/**
 * Whether a reader's browser asks not to be recorded: `DNT: 1` (W3C Tracking Preference Expression) or `Sec-GPC: 1`
 * (Global Privacy Control).
 */
export function wishesPrivacy(headers: Headers): boolean {
  return headers.get('dnt') === '1' || headers.get('sec-gpc') === '1'
}
