import { createSeals, type Seals } from '../domain/identity/sealed.ts'
import type { Environment } from './env.server.ts'
import { openSecretKey } from './secret-key.server.ts'

/** What seals and opens private words of this installation; undefined where its key cannot be read. */
export async function sealsOf(env: Environment): Promise<Seals | undefined> {
  const key = await openSecretKey(env)
  return key.ok ? createSeals(key.value) : undefined
}
