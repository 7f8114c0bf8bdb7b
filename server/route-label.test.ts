import { expect, test } from 'vitest'
import { isFile, isQuiet, routeLabel } from './route-label'

test.each([
  ['/', '/'],
  ['/zh', 'document'],
  ['/en/posts/what-container-orchestration-is', 'document'],
  ['/zh/nothing', 'document'],
  ['/zh/search', '/:locale/search'],
  ['/search-index/zh/0123456789ab/t0.txt', 'asset'],
  ['/search-index/zh.json', 'asset'],
  ['/zh/posts/a/comments', '/:locale/posts/:slug/comments'],
  ['/api/posts/a/comments', '/api/posts/:slug/comments'],
  ['/api/posts/a/comments/latest', '/api/posts/:slug/comments/latest'],
  ['/api/posts/a/comments/own', '/api/posts/:slug/comments/own'],
  ['/api/posts/a/comments/7', '/api/posts/:slug/comments/:id'],
  ['/api/posts/a/reactions', '/api/posts/:slug/reactions'],
  ['/api/comments/preview', '/api/comments/preview'],
  ['/zh/posts/a/comments.xml', '/:locale/posts/:slug/comments.xml'],
  ['/api/posts/a/views', '/api/posts/:slug/views'],
  ['/api/stats', '/api/stats'],
  ['/api/most-read', '/api/most-read'],
  ['/api/served-by', '/api/served-by'],
  ['/_next/static/chunks/a.js', 'asset'],
  ['/fonts/a.woff2', 'asset'],
  ['/images/a-1-832.webp', 'asset'],
  ['/icon.svg', 'asset'],
  ['/speculation-rules.json', 'asset'],
  ['/examples/a/k8s/web.yaml', 'example'],
  ['/admin', '/admin'],
  ['/admin/comments/7', '/admin'],
  ['/api/auth/sign-in', '/api/auth'],
  ['/api/admin/comments', '/api/admin'],
  ['/healthz', '/healthz'],
  ['/readyz', '/readyz'],
  ['/servez', '/servez'],
  ['/metrics', '/metrics'],
])('%s is %s', (address, label) => {
  expect(routeLabel(address)).toBe(label)
})

test.each([
  undefined,
  '',
  '/wp-login.php',
  '/api/posts/a/comments/7/8',
  '/api/nothing',
  '/fr',
  '/administrator',
  '/zhong',
  '/healthz/x',
  '/constructor',
])('%s is nothing of ours', (address) => {
  expect(routeLabel(address)).toBe('other')
})

test('probes, scrapes and files are quiet; what readers write is not', () => {
  for (const address of ['/healthz', '/readyz', '/servez', '/metrics', '/zh', '/icon.svg', '/examples/a/b'])
    expect(isQuiet(routeLabel(address))).toBe(true)
  for (const address of ['/', '/api/posts/a/comments', '/zh/posts/a/comments', '/x'])
    expect(isQuiet(routeLabel(address))).toBe(false)
})

test('answers of files are alike for everybody, those of endpoints are not', () => {
  for (const address of ['/zh', '/icon.svg', '/examples/a/b']) expect(isFile(routeLabel(address))).toBe(true)
  for (const address of ['/healthz', '/api/stats', '/x']) expect(isFile(routeLabel(address))).toBe(false)
})
