import { expect, test } from 'vitest'
import { scriptText } from './JsonLd'

test('no text can end the script that it stands in, or hide what follows', () => {
  const data = { headline: '</script><script>alert(1)</script><!-- <b>' }
  expect(scriptText(data)).not.toContain('<')
  expect(JSON.parse(scriptText(data))).toEqual(data)
})
