import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { secretKeyBytes } from '../domain/identity/sealed.ts'
import type { Environment } from './env.server.ts'

export type SecretKeyUnreadable = { code: 'secret-key-unreadable'; file: string; why: string }

/**
 * The key of the installation: from SECRET_KEY, else from a file in the data folder, made at the first start and
 * readable by its owner only. Whoever loses it loses the second factors and private numbers that it sealed: several
 * machines on one database share one SECRET_KEY, and a backup of the data folder holds the file.
 */
export async function openSecretKey(
  env: Pick<Environment, 'secretKey' | 'dataDir'>,
): Promise<Result<Buffer, SecretKeyUnreadable>> {
  if (env.secretKey !== undefined) return ok(Buffer.from(env.secretKey, 'hex'))
  const file = path.join(env.dataDir, 'secret.key')
  try {
    await mkdir(env.dataDir, { recursive: true })
    // Fails where the file stands already; of two programs that start at once both read the one that was made.
    await writeFile(file, `${randomBytes(secretKeyBytes).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (reasonOf(error) !== 'EEXIST')
      return refuse({ code: 'secret-key-unreadable', file, why: reasonOf(error) })
  }
  return readKey(file)
}

async function readKey(file: string): Promise<Result<Buffer, SecretKeyUnreadable>> {
  try {
    const text = (await readFile(file, 'utf8')).trim()
    if (isSecretKey(text)) return ok(Buffer.from(text, 'hex'))
    return refuse({ code: 'secret-key-unreadable', file, why: 'not 64 hexadecimal digits' })
  } catch (error) {
    return refuse({ code: 'secret-key-unreadable', file, why: reasonOf(error) })
  }
}

/** 32 bytes in hexadecimal, as `openssl rand -hex 32` writes them. */
export const isSecretKey = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text)

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
