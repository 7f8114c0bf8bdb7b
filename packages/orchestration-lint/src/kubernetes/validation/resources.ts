import type { Validators } from '../validator.ts'

export const resourceValidators: Validators = {}
