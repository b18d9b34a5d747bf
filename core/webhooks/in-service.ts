import type { App } from '../tables/apps.ts'

/** Whether an app is there and switched on: one that is not hears of nothing but itself. */
export const isInService = (app: App): boolean => app.isActive && app.removedAt === null
