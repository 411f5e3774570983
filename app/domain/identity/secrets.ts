import { hash, verify } from '@node-rs/argon2'

/** OWASP's smallest recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Argon2id of a PIN or a passphrase. */
export const hashSecret = (secret: string): Promise<string> => hash(secret.normalize('NFKC'), cost)

/**
 * Whether a secret fits its hash. Without a hash, as when nobody has that phone number, the same work is done all
 * the same, so that the time of the answer tells nothing.
 */
export async function fitsSecret(kept: string | undefined, secret: string): Promise<boolean> {
  const fits = await verify(kept ?? (await nobodys()), secret.normalize('NFKC'))
  return fits && kept !== undefined
}

let made: Promise<string> | undefined
const nobodys = (): Promise<string> => {
  made ??= hashSecret('nobody has this secret')
  return made
}

/** Made at the start, so that not even the first unknown phone number takes longer. */
export const warmSecrets = async (): Promise<void> => void (await nobodys())
