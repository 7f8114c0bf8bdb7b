import 'server-only'
import { perLibrary } from './per-library'
import type { Post } from './model'
import { provenExamples, type ProvenExample } from './proven-examples'

/** The proofs of one article, its files first. */
export type ArticleProofs = { post: Post; examples: ProvenExample[] }

function proofsOf(post: Post): ArticleProofs {
  const { fences, files } = provenExamples(post)
  return { post, examples: [...files.values(), ...fences] }
}

/** The proofs of every published article of a language that has examples, the newest article first. */
export const proofRecord = perLibrary((posts): ArticleProofs[] =>
  posts.map(proofsOf).filter(({ examples }) => examples.length > 0),
)
