import { type Html, html, list } from './html.ts'
import type { OpenApiDocument } from './openapi.ts'
import { problemTypes } from './problems.ts'

type Operation = NonNullable<NonNullable<OpenApiDocument['paths']>[string]['get']>
type Schema = Record<string, unknown>

/** Longer lists are folded. */
const MOST_VALUES = 20

interface Entry {
  method: string
  path: string
  operation: Operation
}

/** The whole document on one page, ready to be read; `docs.js` only adds that requests can be tried. */
export function docsPage(document: OpenApiDocument): string {
  const entries = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation }) as Entry),
  )
  const tags = document.tags?.map(({ name }) => name) ?? []
  const of = (tag: string) => entries.filter(({ operation }) => operation.tags?.includes(tag))
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>
  const root = document.servers?.[0]?.url ?? ''
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title}</title>
<link rel="stylesheet" href="docs/docs.css">
<script type="module" src="docs/docs.js"></script>
</head>
<body data-root="${root}">
<nav aria-label="Contents">
  <p class="title">${document.info.title}</p>
  <p><a href="openapi.json">openapi.json</a></p>
  ${list(
    tags,
    (tag) => html`<h2>${tag}</h2>
  <ul>${list(
    of(tag),
    ({ operation, method, path }) =>
      html`<li><a href="#${operation.operationId}"><b class="${method}">${method}</b> ${path}</a></li>\n`,
  )}</ul>`,
  )}
  <h2>Reference</h2>
  <ul><li><a href="#problems">Problems</a></li><li><a href="#shapes">Shapes</a></li></ul>
</nav>
<main>
<header>
  <h1>${document.info.title}</h1>
  ${list((document.info.description ?? '').split('\n\n'), (text) => html`<p>${prose(text)}</p>\n`)}
  <p>Every path is below <code>${root}</code>.</p>
</header>
${list(tags, (tag) => html`<section><h2>${tag}</h2>${list(of(tag), (entry) => operationArticle(entry, schemas))}</section>\n`)}
<section id="problems"><h2>Problems</h2>
<p>The <code>type</code> of a problem ends in one of these names.</p>
<dl>${list(
    Object.entries(problemTypes),
    ([status, { name, title }]) =>
      html`<dt id="${name}"><code>${name}</code></dt><dd>${status}: ${title}.</dd>\n`,
  )}</dl></section>
<section id="shapes"><h2>Shapes</h2>
${list(
  Object.entries(schemas),
  ([name, schema]) => html`<article id="shape-${name}"><h3>${name}</h3>${shape(schema)}</article>\n`,
)}</section>
</main>
</body>
</html>
`)
}

function operationArticle({ method, path, operation }: Entry, schemas: Record<string, Schema>): Html {
  const parameters = (operation.parameters ?? []) as Array<{
    name: string
    in: string
    required?: boolean
    description?: string
    schema?: Schema
  }>
  const body = content(operation.requestBody)
  const [success, ...refusals] = Object.entries(operation.responses ?? {})
  const signedIn = !operation.security?.some((way) => Object.keys(way).length === 0)
  return html`<article id="${operation.operationId}" data-method="${method}" data-path="${path}">
<h3><b class="${method}">${method}</b> <code>${path}</code></h3>
<p>${operation.summary}.${signedIn && ' Somebody has to be signed in.'}</p>
${operation.description && html`<p>${prose(operation.description)}</p>`}
${
  parameters.length > 0 &&
  html`<table><caption>Parameters</caption>${list(
    parameters,
    (parameter) =>
      html`<tr data-parameter="${parameter.name}" data-in="${parameter.in}"><th scope="row"><code>${parameter.name}</code></th>
<td>${parameter.in}${parameter.required && ', required'}</td><td>${typeOf(parameter.schema ?? {})}</td><td>${parameter.description}</td></tr>\n`,
  )}</table>`
}
${
  body &&
  html`<p>Takes ${typeOf(body)}:</p><pre class="body">${JSON.stringify(exampleOf(body, schemas), null, 2)}</pre>`
}
${list(success ? [success] : [], ([status, response]) => answer(status, response, schemas))}
<p>Can be refused with ${list(refusals, ([status], index) => html`${index > 0 && ', '}<a href="#${problemName(status)}">${status}</a>`)}.</p>
</article>
`
}

function answer(status: string, response: unknown, schemas: Record<string, Schema>): Html {
  const schema = content(response)
  const { description } = response as { description?: string }
  return html`<p>Answers <b>${status}</b>: ${description} ${schema && typeOf(schema)}</p>${
    schema &&
    html`<details><summary>Example</summary><pre>${JSON.stringify(exampleOf(schema, schemas), null, 2)}</pre></details>`
  }`
}

function problemName(status: string): string {
  const types: Readonly<Record<string, { name: string }>> = problemTypes
  return types[status]?.name ?? 'problems'
}

/** The shape of a body, of whatever media type. */
function content(described: unknown): Schema | undefined {
  const { content: media } = (described ?? {}) as { content?: Record<string, { schema?: Schema }> }
  return Object.values(media ?? {})[0]?.schema
}

function shape(schema: Schema): Html {
  const {
    properties,
    required = [],
    description,
  } = schema as {
    properties?: Record<string, Schema>
    required?: string[]
    description?: string
  }
  return html`${description && html`<p>${prose(description)}</p>`}${
    properties
      ? html`<table>${list(
          Object.entries(properties),
          ([name, property]) =>
            html`<tr><th scope="row"><code>${name}</code></th><td>${required.includes(name) ? 'always' : 'optional'}</td>
<td>${typeOf(property)}</td><td>${String(property.description ?? '')}</td></tr>\n`,
        )}</table>`
      : html`<div>${typeOf(schema)}</div>`
  }`
}

/** A type in words, with links to the shapes that it names. */
function typeOf(schema: Schema): Html {
  const {
    $ref,
    type,
    items,
    anyOf,
    allOf,
    enum: values,
    const: only,
  } = schema as {
    $ref?: string
    type?: string | string[]
    items?: Schema
    anyOf?: Schema[]
    allOf?: Schema[]
    enum?: unknown[]
    const?: unknown
  }
  if ($ref) {
    const name = $ref.split('/').at(-1) ?? ''
    return html`<a href="#shape-${name}">${name}</a>`
  }
  if (anyOf ?? allOf)
    return html`${list(anyOf ?? allOf ?? [], (one, index) => html`${index > 0 && ' or '}${typeOf(one)}`)}`
  if (only !== undefined) return html`<code>${JSON.stringify(only)}</code>`
  if (values) {
    const written = values.map((value) => JSON.stringify(value)).join(', ')
    return values.length <= MOST_VALUES
      ? html`one of ${written}`
      : html`<details><summary>one of ${values.length} values</summary>${written}</details>`
  }
  if (items) return html`list of ${typeOf(items)}`
  return html`${[type].flat().join(' or ')}`
}

function exampleOf(schema: Schema, schemas: Record<string, Schema>): unknown {
  const name = typeof schema.$ref === 'string' ? (schema.$ref.split('/').at(-1) ?? '') : ''
  return schemas[name]?.example ?? schema.example
}

/** Text in which code stands between backticks. */
const prose = (text: string): Html =>
  html`${list(text.split('`'), (part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`
