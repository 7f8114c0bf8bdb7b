/** Most bytes of a file that is imported in the browser; next.config.mjs and docker/edge let a little more through. */
export const uploadLimit = 8 * 1024 * 1024
