/** Markup that needs no more escaping. */
export class Html {
  readonly #markup: string
  constructor(markup: string) {
    this.#markup = markup
  }
  toString(): string {
    return this.#markup
  }
}

type Part = Html | string | number | false | null | undefined

/** Markup with values in it: whatever is not markup itself is escaped, and what is false or missing left out. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(texts.map((text, index) => text + written(parts[index])).join(''))
}

export function list<Item>(items: readonly Item[], each: (item: Item, index: number) => Html): Html {
  return new Html(items.map(each).join(''))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function written(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  return part instanceof Html
    ? String(part)
    : String(part).replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '')
}
