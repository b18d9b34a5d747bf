/** Prometheus' text format, as much of it as two small programs need. */
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

export type Sample = readonly [labels: Record<string, string>, value: number]

export function metric(
  name: string,
  type: 'gauge' | 'counter',
  help: string,
  samples: readonly Sample[],
): string {
  const lines = samples.map(([labels, value]) => `${name}${labelText(labels)} ${value}`)
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n')
}

/** Names of labels and values are our own words, never data of a person, so there is nothing to escape. */
function labelText(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`)
  return pairs.length > 0 ? `{${pairs.join(',')}}` : ''
}
