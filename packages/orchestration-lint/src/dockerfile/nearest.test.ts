import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test.each([
  ['EXPOST', 'EXPOSE'],
  ['RNU', 'RUN'],
  ['workdir', 'WORKDIR'],
])('takes %s for %s', (name, known) => {
  expect(nearest(name, ['EXPOSE', 'RUN', 'WORKDIR'])).toBe(known)
})

test.each(['NPM', '', 'services:', 'x'.repeat(1000)])('takes %s for nothing', (name) => {
  expect(nearest(name, ['EXPOSE', 'RUN', 'WORKDIR'])).toBeUndefined()
})
