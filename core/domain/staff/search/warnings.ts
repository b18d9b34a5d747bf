/** Why part of a search was not heeded, in Shopify's words. */
export interface Warning {
  field: string
  message: string
  code?: 'invalid_field' | 'invalid_value' | 'missing_named_field'
}

export const unknownField = (field: string): Warning => ({
  field,
  message: 'Invalid search field for this query.',
  code: 'invalid_field',
})

export const unknownValue = (field: string, value: string): Warning => ({
  field,
  message: `Input \`${value}\` is not an accepted value.`,
  code: 'invalid_value',
})

export const noDefaultField: Warning = {
  field: 'default',
  message: 'Input must use named search fields in this query.',
  code: 'missing_named_field',
}

export const noPositiveInteger = (field: string, value: string): Warning => ({
  field,
  message: `Expected field to be a positive integer or UUID, received \`${value}\`.`,
})
