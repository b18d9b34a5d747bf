import type { Clock } from '../../shared/clock.ts'

/** A clock that stands still until a test lets time pass. */
export class ManualClock implements Clock {
  #now: Date

  constructor(start: string | Date = '2026-03-14T12:00:00.000Z') {
    this.#now = new Date(start)
  }

  now(): Date {
    return new Date(this.#now)
  }

  advance(seconds: number): void {
    this.#now = new Date(this.#now.getTime() + seconds * 1000)
  }
}
