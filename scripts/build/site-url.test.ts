import { expect, test } from 'vitest'
import { siteUrlMark } from '../../lib/site-url.ts'
import { givenSiteUrl, withSiteUrl } from './site-url.ts'

const given = (SITE_URL: string) => givenSiteUrl({ NODE_ENV: 'production', SITE_URL })

test('an address is an origin, and unset when it is empty', () => {
  expect(given('https://Blog.example.org/')).toBe('https://blog.example.org')
  expect(given('')).toBeUndefined()
})

test('what is no address stops the build and is named', () => {
  expect(() => given('blog.example.org')).toThrow(/SITE_URL: must be an address such as/)
})

test('every link begins with the address; bytes that are no text are left alone', () => {
  const html = Buffer.from(`<a href="${siteUrlMark}/zh">船台</a><a href="${siteUrlMark}/en">`)
  expect(withSiteUrl(html, 'https://a.example').toString()).toBe(
    '<a href="https://a.example/zh">船台</a><a href="https://a.example/en">',
  )
  const image = Buffer.from([0x89, 0x50, 0xff, 0xfe])
  expect(withSiteUrl(image, 'https://a.example')).toBe(image)
})
