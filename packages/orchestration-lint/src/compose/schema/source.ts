/** The part of JSON Schema that the Compose schema uses. */
export interface SchemaSource {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, SchemaSource>>
  readonly patternProperties?: Readonly<Record<string, SchemaSource>>
  readonly additionalProperties?: boolean
  readonly items?: SchemaSource
  readonly required?: readonly string[]
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly uniqueItems?: boolean
  readonly oneOf?: readonly SchemaSource[]
  readonly definitions?: Readonly<Record<string, SchemaSource>>
}
