'use server'

import { formats, type Format } from '@/features/comments/moderation/transfer/incoming'
import { planImport } from '@/features/comments/moderation/transfer/plan'
import { readComments } from '@/features/comments/moderation/transfer/read'
import { reportOf, type Report } from '@/features/comments/moderation/transfer/report'
import { countFresh, storeImport } from '@/features/comments/moderation/repository/import'
import { findName } from '@/features/posts/repository'
import { AppError, type ProblemCode } from '@/lib/app-error'
import { acting, field, problemOf } from '../../acting'
import { uploadLimit } from './upload-limit'

export type Imported = {
  state: 'new' | 'checked' | 'stored' | ProblemCode
  format: Format
  report?: Report
}

function fileIn(form: FormData): File {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0)
    throw new AppError('unreadable_import', { message: 'no file' })
  if (file.size > uploadLimit) throw new AppError('import_too_large')
  return file
}

/** Checks a file, or stores one whose report was seen: the form brings the digest of the file that was checked. */
export async function importFile(before: Imported, form: FormData): Promise<Imported> {
  const format = formats.find((each) => each === field(form, 'format')) ?? before.format
  let result: Imported = { ...before, format }
  // Longer than other requests may take: many comments are rendered and stored, each article for itself.
  const problem = await problemOf(async () => {
    const owner = await acting('owner')
    const { digest, ...read } = await readComments(format, fileIn(form).stream(), uploadLimit)
    const plan = planImport(format, read, (name) => findName(name)?.record)
    if (field(form, 'step') !== 'store') {
      result = { state: 'checked', format, report: reportOf(plan, digest, await countFresh(plan)) }
      return
    }
    if (field(form, 'digest') !== `${format} ${digest}`) throw new AppError('unchecked_import')
    result = { state: 'stored', format, report: reportOf(plan, digest, await storeImport(owner, plan)) }
  })
  return problem ? { ...result, state: problem } : result
}
