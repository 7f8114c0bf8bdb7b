import { generateKubernetesTypes } from './kubernetes.ts'

/** Makes all types and schemas that the checkers read and git does not hold. missing.ts lists the files. */
export async function generateAll(): Promise<void> {
  await Promise.all([generateKubernetesTypes()])
}
