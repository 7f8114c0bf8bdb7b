/** Nothing runs beside the endpoint. Without this file Next takes the site's, which starts jobs. */
export function register(): void {}
