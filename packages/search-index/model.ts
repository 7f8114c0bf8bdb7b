/** A section of an article: what stands under one heading. */
export type Section = {
  /** The heading's address on the page; empty for what stands before the first one. */
  id: string
  heading: string
  /** The heading that this one stands under, or nothing. */
  within: string
  text: string
  /** Listings, apart from the text: they count for less. */
  code: string
}

/** An article as it is indexed. Its first section is what stands before its first heading. */
export type Article = {
  slug: string
  title: string
  summary: string
  tags: string[]
  sections: Section[]
}

/**
 * What is read first: where terms and articles are. Articles and sections are numbered from 0, sections through
 * all articles.
 */
export type Directory = {
  /** Name of the folder that the pieces lie in; it changes with them. */
  version: string
  /** The first term of each piece. */
  pieces: string[]
  /** How many sections each article has, in each piece of its text. */
  sections: number[][]
  /** The articles of each tag, the tag of most articles first. */
  tags: [tag: string, articles: number[]][]
}

/** A section as readers are shown it: its code follows its text. */
export type StoredSection = { id: string; heading: string; within: string; text: string }

/** A piece of an article, whole sections of it: what snippets are cut from. */
export type StoredArticle = { slug: string; title: string; sections: StoredSection[] }

export const pieceName = (number: number) => `t${number}.txt`
export const textName = (article: number, number: number) => `a${article}-${number}.json`

/** Reads a piece by its name, from wherever the index lies. */
export type Load = (name: string) => Promise<string>
