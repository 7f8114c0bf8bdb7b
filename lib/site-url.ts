/**
 * Stands for the site's address in everything that is prerendered. The last step of a build puts SITE_URL in its
 * place (scripts/build/lay-out.ts), so that another address needs no other build.
 */
export const siteUrlMark = 'https://site-url.invalid'

/** The address of a site that nobody has given one. */
export const defaultSiteUrl = 'http://localhost:3000'
