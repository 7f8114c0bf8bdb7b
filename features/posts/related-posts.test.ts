import { expect, test } from 'vitest'
import { relatedFinder } from './related-posts'

type Sample = { slug: string; tags: string[]; series?: { slug: string } }

const post = (slug: string, tags: string[], series?: string): Sample => ({
  slug,
  tags,
  ...(series ? { series: { slug: series } } : {}),
})

function slugsFor(posts: Sample[], slug: string, count = 3): string[] {
  const asked = posts.find((each) => each.slug === slug)
  if (!asked) throw new Error(`no ${slug}`)
  return relatedFinder(posts)(asked, count).map(({ post: { slug: found } }) => found)
}

test('more shared tags are nearer, and those that share nothing do not come', () => {
  const posts = [post('a', ['x', 'y']), post('b', ['z']), post('c', ['x']), post('d', ['y', 'x'])]
  expect(slugsFor(posts, 'a')).toEqual(['d', 'c'])
})

test('a rare tag in common says more than one that everybody has', () => {
  const common = Array.from({ length: 8 }, (_, index) => post(`common-${index}`, ['docker']))
  const posts = [post('a', ['docker', 'raft']), ...common, post('rare', ['raft'])]
  expect(slugsFor(posts, 'a')[0]).toBe('rare')
})

test('the same series counts without a shared tag', () => {
  const posts = [post('a', ['x'], 's'), post('b', ['x']), post('c', ['y'], 's')]
  expect(slugsFor(posts, 'a')).toEqual(['c', 'b'])
})

test('of equals the newer comes first, and the article itself never', () => {
  const posts = ['new', 'a', 'old', 'older'].map((slug) => post(slug, ['x']))
  expect(slugsFor(posts, 'a', 2)).toEqual(['new', 'old'])
})

test('what is shared is told, in the order of the article', () => {
  const posts = [post('a', ['x', 'y', 'z']), post('b', ['z', 'x'])]
  const [first] = relatedFinder(posts)(posts[0] ?? post('', []), 1)
  expect(first?.shared).toEqual(['x', 'z'])
})

test('the work grows with the articles, not with their square', () => {
  // Each look at an article's tags is counted: those of its own, and of the few that it is compared with.
  let looks = 0
  const counted = (index: number) => ({
    slug: `p${index}`,
    get tags() {
      looks += 1
      return ['docker', `t${index % 7}`]
    },
  })
  const looksFor = (size: number) => {
    looks = 0
    const posts = Array.from({ length: size }, (_, index) => counted(index))
    const find = relatedFinder(posts)
    for (const each of posts) find(each, 3)
    return looks
  }
  expect(looksFor(2000) / looksFor(1000)).toBeCloseTo(2, 1)
})
