/** The tabs of a message, in their order on the page. */
export const tabs = ['html', 'text', 'headers', 'source']

/**
 * What the address says is open: `#/message/{id}/{tab}?q={search}&width=phone`. All state of the page that is worth
 * sharing or coming back to is in there.
 */
export function readAddress() {
  const [path = '', parameters = ''] = location.hash.slice(1).split('?')
  const [, id, tab] = path.match(/^\/message\/([A-Za-z0-9]+)(?:\/([a-z]+))?$/) ?? []
  const query = new URLSearchParams(parameters)
  return {
    id,
    tab: tabs.includes(tab) ? tab : undefined,
    query: query.get('q') ?? '',
    width: query.get('width') === 'phone' ? 'phone' : 'desktop',
  }
}

/** The address of a state, as `readAddress` reads it. */
export function addressOf({ id, tab, query, width }) {
  const parameters = new URLSearchParams()
  if (query) parameters.set('q', query)
  if (width === 'phone') parameters.set('width', width)
  const path = id ? `/message/${id}${tab ? `/${tab}` : ''}` : '/'
  return `#${path}${parameters.size > 0 ? `?${parameters}` : ''}`
}
