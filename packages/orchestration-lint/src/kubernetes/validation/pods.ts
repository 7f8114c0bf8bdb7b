import type { Validators } from '../validator.ts'

export const podValidators: Validators = {}
