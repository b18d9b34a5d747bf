import type { Queries } from '../../shared/database/database.ts'
import { insertRow } from '../../shared/database/prepared.ts'
import { type NormalizedAddress, normalizeAddress } from '../domain/addresses/normalize-address.ts'
import { refuse } from '../domain/errors.ts'
import { textProblems } from '../domain/validation.ts'
import { addresses } from '../tables/people.ts'
import { flag, metadata, text, within, wrong } from './fields.ts'
import { keptId, ourId, remember } from './keys.ts'
import { camelCased, type Fields, isObject, keyOf, type SaleorRecord } from './record.ts'

/** Checked, and not yet stored; or the key of one that came in a record of its own. */
export type ReadAddress =
  | { key: string | null; row: typeof addresses.$inferInsert }
  | { key: string; row: null }

/** An address, or the key of one. @throws {InvalidInput} */
export function readAddress(value: unknown): ReadAddress {
  if (isObject(value)) return readFields(camelCased(value))
  const key = keyOf(value)
  if (key === null) throw wrong('', 'an address or the key of one')
  return { key, row: null }
}

/** The same under this name, or under it with `Id` behind. @throws {InvalidInput} */
export function addressAt(fields: Fields, name: string): ReadAddress | null {
  const value = fields[name] ?? fields[`${name}Id`] ?? null
  return value === null ? null : within(name, () => readAddress(value))
}

/** What Saleor has stored was judged by the rules of its time: of today's, only those of a skipped validation hold. */
function readFields(fields: Fields): ReadAddress {
  const { country } = fields
  const skipped = flag(fields, 'validationSkipped', false)
  const checked = normalizeAddress(
    {
      firstName: text(fields, 'firstName'),
      lastName: text(fields, 'lastName'),
      companyName: text(fields, 'companyName'),
      streetAddress1: text(fields, 'streetAddress1'),
      streetAddress2: text(fields, 'streetAddress2'),
      city: text(fields, 'city'),
      cityArea: text(fields, 'cityArea'),
      postalCode: text(fields, 'postalCode'),
      countryArea: text(fields, 'countryArea'),
      phone: text(fields, 'phone'),
      country: isObject(country) ? text(country, 'code') : text(fields, 'country'),
    },
    { skipValidation: true, preserveAllFields: true },
  )
  if ('errors' in checked) refuse(checked.errors)
  const { address } = checked as { address: NormalizedAddress } // `refuse` has thrown otherwise.
  const data = {
    metadata: metadata(fields, 'metadata'),
    privateMetadata: metadata(fields, 'privateMetadata'),
  }
  refuse(textProblems(data))
  return {
    key: keyOf(fields.id),
    row: { ...address, ...data, validationSkipped: skipped || address.validationSkipped },
  }
}

/** Our id of an address, stored now where it is new. Undefined for the key of one that was never imported. */
export async function storeImported(tx: Queries, { key, row }: ReadAddress): Promise<number | undefined> {
  const known = key === null ? undefined : await ourId(tx, 'address', key)
  if (known !== undefined || row === null) return known
  const stored = await insertRow(tx, addresses, { ...(await keptId(tx, addresses, key)), ...row })
  const id = stored?.id as number // An insert without conditions returns its row.
  if (key !== null) await remember(tx, 'address', key, id)
  return id
}

/** An address of a dump, whose owner is told by another record. */
export async function importAddress(tx: Queries, { fields }: SaleorRecord): Promise<void> {
  await storeImported(tx, readFields(fields))
}
