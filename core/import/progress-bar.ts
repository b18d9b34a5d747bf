const WIDTH = 30

/** A bar on a terminal; elsewhere a line for every tenth of the whole. */
export function createProgressBar(out: NodeJS.WriteStream, total: number) {
  let shownTenths = 0
  return (done: number): void => {
    const part = total === 0 ? 1 : Math.min(1, done / total)
    const filled = Math.round(part * WIDTH)
    const text = `${Math.floor(part * 100)} % of ${total} lines`
    if (out.isTTY) {
      const end = part === 1 ? '\n' : ''
      out.write(`\r[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${text}${end}`)
    } else if (Math.floor(part * 10) > shownTenths) {
      shownTenths = Math.floor(part * 10)
      out.write(`${text}\n`)
    }
  }
}
