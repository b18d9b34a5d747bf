import { readFile } from 'node:fs/promises'
import {
  buildSchema,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  validateSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { additions } from './additions.ts'
import { conflicts, fingerprint, omissions, read, written } from './fingerprint.ts'
import { leftOut } from './left-out.ts'
import saleorTypes from './saleor-3.24-types.json' with { type: 'json' }

const sdl = await readFile(new URL('../../../../core/api/saleor/schema.graphql', import.meta.url), 'utf8')
const ours = fingerprint(sdl)
const saleors = read(saleorTypes)

describe('the schema that core serves', () => {
  it('is valid GraphQL', () => {
    expect(validateSchema(buildSchema(sdl))).toEqual([])
  })

  it('has no type that no operation and no event reaches', () => {
    const schema = buildSchema(sdl)
    const reached = new Set<GraphQLNamedType>()
    const reach = (type: GraphQLNamedType) => {
      if (reached.has(type)) return
      reached.add(type)
      if (isUnionType(type)) type.getTypes().forEach(reach)
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) reach(getNamedType(field.type))
      }
      if (!isObjectType(type) && !isInterfaceType(type)) return
      type.getInterfaces().forEach(reach)
      for (const field of Object.values(type.getFields())) {
        for (const input of [field, ...field.args]) reach(getNamedType(input.type))
      }
      // An interface is answered with any object that implements it.
      if (isInterfaceType(type)) schema.getPossibleTypes(type).forEach(reach)
    }
    for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
      if (root) reach(root)
    }
    const unreached = Object.values(schema.getTypeMap())
      .filter((type) => !reached.has(type) && !isSpecifiedScalarType(type) && !isIntrospectionType(type))
      .map((type) => type.name)
    expect(unreached).toEqual([])
  })

  it('agrees with the schema that Saleor publishes in every type, field, argument, default and value, but for what is added', () => {
    expect(conflicts(ours, saleors)).toEqual(additions)
  })

  it('knows every enum value, argument and input field of Saleor, but for what is left out', () => {
    expect(omissions(ours, saleors).toSorted()).toEqual(leftOut.toSorted())
  })

  it('carries no descriptions, which are Saleor’s own sentences', () => {
    expect(sdl).not.toContain('"')
  })
})

describe('the comparison with Saleor', () => {
  const theirs = fingerprint(`
    interface Node { id: ID! }
    type Pen implements Node { id: ID!, ink(colour: Colour = BLUE, litres: Int!): Ink, name: String! }
    enum Colour { BLUE, RED }
    input PenInput { name: String!, colours: [Colour!] }
    union Ink = Pen
  `)

  it('accepts a part of a schema', () => {
    const part = fingerprint('type Pen { name: String!, ink(litres: Int!): Ink } union Ink = Pen')
    expect(conflicts(part, theirs)).toEqual([])
  })

  it('refuses whatever is of another type, and lists all of it', () => {
    const other = fingerprint(`
      type Node { id: ID! }
      type Pen { id: ID, name: [String]!, ink(colour: Colour = RED, litres: Int): Ink! }
      input PenInput { name: String, colours: [Colour] }
    `)
    expect(conflicts(other, theirs)).toEqual([
      'Node: "object type" here, nothing there',
      'Pen: "id: ID" here, "id: ID!" there',
      'Pen: "name: [String]!" here, "name: String!" there',
      'Pen: "ink: Ink!" here, "ink: Ink" there',
      'Pen: "ink(colour:): Colour = RED" here, "ink(colour:): Colour = BLUE" there',
      'Pen: "ink(litres:): Int" here, "ink(litres:): Int!" there',
      'PenInput: "name: String" here, "name: String!" there',
      'PenInput: "colours: [Colour]" here, "colours: [Colour!]" there',
    ])
  })

  it('refuses whatever exists only here', () => {
    const more = fingerprint(`
      type Pencil { id: ID! }
      type Pen implements Tool { weight: Float, ink(depth: Int): Ink }
      enum Colour { GREEN }
      union Ink = Pencil
    `)
    expect(conflicts(more, theirs)).toEqual([
      'Pencil: no such type there',
      'Pen: "& Tool" here, nothing there',
      'Pen: "weight: Float" here, nothing there',
      'Pen: "ink(depth:): Int" here, nothing there',
      'Colour: "GREEN" here, nothing there',
      'Ink: "| Pencil" here, nothing there',
    ])
  })

  it('reads a stored schema back as it was', () => {
    expect(read(written(theirs))).toEqual(theirs)
  })

  it('lists the arguments, values and input fields that are missing here', () => {
    const part = fingerprint(
      'type Pen { ink(litres: Int!): Ink } enum Colour { RED } input PenInput { name: String! }',
    )
    expect(omissions(part, theirs)).toEqual(['Pen.ink(colour:)', 'Colour.BLUE', 'PenInput.colours'])
  })
})
