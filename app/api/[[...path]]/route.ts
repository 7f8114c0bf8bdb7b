import { AppError } from '@/lib/app-error'
import { answer } from '@/lib/server/http/answer'

/** Every address under /api that no other file answers. */
async function unknownAddress(request: Request) {
  return answer(request, async () => {
    throw new AppError('not_found', { message: 'no such endpoint' })
  })
}

export {
  unknownAddress as DELETE,
  unknownAddress as GET,
  unknownAddress as PATCH,
  unknownAddress as POST,
  unknownAddress as PUT,
}
