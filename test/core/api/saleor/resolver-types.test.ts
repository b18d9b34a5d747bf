import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { generate } from '../../../../core/api/saleor/generate-types.ts'

const committed = new URL('../../../../core/api/saleor/resolver-types.ts', import.meta.url)

it('has resolver types that are generated from the schema as it is now', async () => {
  const generated = await generate()
  // Not compared by `toEqual`, whose difference of five thousand lines says less than the remedy.
  expect(generated === (await readFile(committed, 'utf8')), 'run `npm run codegen` and commit').toBe(true)
})

it('generates types that Node can strip: no enums, and imports of types only', async () => {
  const generated = await generate()
  expect(generated).not.toMatch(/^(export )?(declare )?(const )?enum /m)
  expect(generated).not.toMatch(/^import (?!type )/m)
})
