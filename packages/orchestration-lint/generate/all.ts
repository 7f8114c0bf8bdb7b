import { fileURLToPath } from 'node:url'
import { generateCompose } from './compose.ts'
import { generateKubernetesTypes } from './kubernetes.ts'

/** Below which npm has put its packages; the command may have been called from anywhere. */
const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Makes all types and schemas that the checkers read and git does not hold. missing.ts lists the files. */
export async function generateAll(): Promise<void> {
  await Promise.all([generateCompose(root), generateKubernetesTypes()])
}
