import type { Arrivals } from './arrivals.ts'
import type { Operation } from './load.ts'
import type { Program } from './programs.ts'

/** One of the two that are compared: the product, or the limit that its bare parts set. */
export interface Candidate {
  operation: Operation
  /** Where the effect of an operation shows. */
  arrivals: Arrivals
  programs: Program[]
  /** Connections that it has opened to the sink or the receiver since its start. */
  connections(): number
}
