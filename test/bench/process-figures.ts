import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface ProcessFigures {
  /** Memory that is resident now, in MB of 1024 KiB. */
  rssMb: number
  /** CPU time of all threads since the start. */
  cpuMs: number
}

/** `sysconf(_SC_CLK_TCK)`, which is 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100

/** What the operating system says of a process: from /proc on Linux, from `ps` elsewhere. */
export function processFigures(pid: number): ProcessFigures {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
}

function fromProc(pid: number): ProcessFigures {
  const rss = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  // The name in parentheses may hold spaces; utime and stime are the 12th and 13th fields after it.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return { rssMb: Number(rss?.[1]) / 1024, cpuMs: (ticks * 1000) / TICKS_PER_SECOND }
}

/** `ps` writes times as `[[dd-]hh:]mm:ss[.cc]`. */
function fromPs(pid: number): ProcessFigures {
  const [rss = '', time = ''] = execFileSync('ps', ['-o', 'rss=,time=', '-p', String(pid)], {
    encoding: 'utf8',
  })
    .trim()
    .split(/\s+/)
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time]
  const seconds = (clock ?? '').split(':').reduce((total, part) => total * 60 + Number(part), 0)
  return { rssMb: Number(rss) / 1024, cpuMs: (Number(days) * 86_400 + seconds) * 1000 }
}
