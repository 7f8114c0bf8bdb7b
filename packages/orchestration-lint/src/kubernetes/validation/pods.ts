import type { Validators } from '../validator.ts'
import { metadataValidators } from './metadata.ts'

export const podValidators: Validators = { ...metadataValidators }
