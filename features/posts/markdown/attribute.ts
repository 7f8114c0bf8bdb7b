import type { MdxJsxFlowElement } from 'mdast-util-mdx'

/** An attribute's text. check:content has made sure that what is required is there. */
export function attributeOf(element: MdxJsxFlowElement, name: string): string | undefined {
  const found = element.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name)
  return typeof found?.value === 'string' ? found.value : undefined
}
