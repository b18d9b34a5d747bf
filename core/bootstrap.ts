import type { Clock } from '../shared/clock.ts'
import type { Database } from '../shared/database/database.ts'
import { eq } from '../shared/database/drizzle.ts'
import type { PasswordHasher } from './crypto/password-hash.ts'
import { insertUser } from './domain/people/new-user.ts'
import type { Settings } from './settings.ts'
import { customerTypes, users } from './tables/people.ts'
import { channels, shopSettings } from './tables/shop.ts'

/**
 * What a shop needs before its first request: settings, a channel, the default customer type and a superuser. Only
 * what is missing is added, so every start may run it, also many at once.
 */
export async function bootstrap(services: {
  database: Database
  clock: Clock
  settings: Settings
  passwords: PasswordHasher
}): Promise<void> {
  const { database, clock, settings, passwords } = services
  const email = settings.superuser.email.toLowerCase()
  const [known] = await database.read.select({ id: users.id }).from(users).where(eq(users.email, email))
  const password = known ? null : await passwords.hash(settings.superuser.password)

  await database.transaction(async (tx) => {
    if ((await tx.$count(shopSettings)) === 0)
      await tx.insert(shopSettings).values({
        name: 'Sallyport',
        enableAccountConfirmationByEmail: true,
        allowLoginWithoutConfirmation: false,
        passwordLoginMode: 'ENABLED',
        accountConfirmMergeMode: 'MERGE_DISABLED',
        useLegacyUpdateWebhookEmission: true,
        preserveAllAddressFields: false,
        allowStorefrontTraffic: true,
      })
    if ((await tx.$count(channels)) === 0)
      await tx.insert(channels).values({
        name: 'Default channel',
        slug: 'default-channel',
        isActive: true,
        currencyCode: 'USD',
        defaultCountry: 'US',
      })
    if ((await tx.$count(customerTypes)) === 0)
      await tx.insert(customerTypes).values({ name: 'Default', slug: 'default', isDefault: true })
    if (password)
      await insertUser(tx, clock.now(), {
        email,
        password,
        isStaff: true,
        isSuperuser: true,
        isConfirmed: true,
      })
  })
}
