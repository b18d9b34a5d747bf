import {
  type InputValueDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  parse,
  print,
  type TypeDefinitionNode,
} from 'graphql'

/**
 * A GraphQL schema without its prose: for each type its members, one line each. The first line is the kind
 * of the type; then `& Node` for an interface, `| App` for a member of a union, `ACTIVE` for an enum value,
 * `email: String!` for a field and `avatar(format:): ThumbnailFormatEnum = ORIGINAL` for an argument.
 */
export type Fingerprint = Record<string, string[]>

/** Takes the fingerprint of a schema that is written as SDL. */
export function fingerprint(sdl: string): Fingerprint {
  const types = parse(sdl, { noLocation: true }).definitions.filter(isTypeDefinitionNode)
  return Object.fromEntries(types.map((type) => [type.name.value, [kindOf[type.kind], ...membersOf(type)]]))
}

/**
 * The stored form: one string a type, so that the file has one line a type. `saleor-3.24-types.json` is
 * `JSON.stringify(written(fingerprint(sdl)), null, 2)` of the schema that Saleor publishes (here of 3.24.0-a.0).
 */
export function written(schema: Fingerprint): Record<string, string> {
  return Object.fromEntries(Object.entries(schema).map(([name, lines]) => [name, lines.join('; ')]))
}

/** Reads what `written` made. */
export function read(stored: Record<string, string>): Fingerprint {
  return Object.fromEntries(Object.entries(stored).map(([name, lines]) => [name, lines.split('; ')]))
}

/** Everything in `ours` that `theirs` has otherwise or not at all: an empty list means that ours is a subset. */
export function conflicts(ours: Fingerprint, theirs: Fingerprint): string[] {
  return Object.entries(ours).flatMap(([type, lines]) => {
    const there = theirs[type]
    if (!there) return [`${type}: no such type there`]
    const lineOf = new Map(there.map((line) => [memberName(line), line]))
    return lines.flatMap((line) => {
      const same = lineOf.get(memberName(line))
      return same === line ? [] : [`${type}: "${line}" here, ${same ? `"${same}"` : 'nothing'} there`]
    })
  })
}

/**
 * What a client may send or has to expect and `ours` does not know: enum values, input fields, and
 * arguments of the fields that we have. Fields of objects are a choice and are not listed.
 */
export function omissions(ours: Fingerprint, theirs: Fingerprint): string[] {
  return Object.entries(ours).flatMap(([type, lines]) => {
    const here = new Set(lines.map(memberName))
    const isWhole = lines[0] === 'enum type' || lines[0] === 'input type'
    const isAsked = (name: string) => isWhole || (name.includes('(') && here.has(name.split('(', 1)[0] ?? ''))
    return (theirs[type] ?? [])
      .map(memberName)
      .filter((name) => !here.has(name) && isAsked(name))
      .map((name) => `${type}.${name}`)
  })
}

/** Two words, which no member's name can be. */
const kindOf = {
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar type',
  [Kind.OBJECT_TYPE_DEFINITION]: 'object type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface type',
  [Kind.UNION_TYPE_DEFINITION]: 'union type',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum type',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input type',
} satisfies Record<TypeDefinitionNode['kind'], string>

function membersOf(type: TypeDefinitionNode): string[] {
  switch (type.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return []
    case Kind.ENUM_TYPE_DEFINITION:
      return (type.values ?? []).map((value) => value.name.value)
    case Kind.UNION_TYPE_DEFINITION:
      return (type.types ?? []).map((member) => `| ${member.name.value}`)
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (type.fields ?? []).map((field) => `${field.name.value}: ${inputType(field)}`)
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        ...(type.interfaces ?? []).map((name) => `& ${name.name.value}`),
        ...(type.fields ?? []).flatMap((field) => [
          `${field.name.value}: ${print(field.type)}`,
          ...(field.arguments ?? []).map(
            (argument) => `${field.name.value}(${argument.name.value}:): ${inputType(argument)}`,
          ),
        ]),
      ]
  }
}

function inputType(input: InputValueDefinitionNode): string {
  return print(input.type) + (input.defaultValue ? ` = ${print(input.defaultValue)}` : '')
}

/** The part of a line before its type. Arguments carry a colon of their own, hence the space. */
function memberName(line: string): string {
  return line.split(': ', 1)[0] ?? line
}
