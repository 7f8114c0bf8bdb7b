/**
 * The request header in which server/main.ts hands on the address of the socket's other end. It overwrites
 * whatever a client sent under this name, so that inner code can trust it; Next itself keeps only
 * `X-Forwarded-For`, which anybody can write.
 */
export const peerHeader = 'x-slipway-peer'
