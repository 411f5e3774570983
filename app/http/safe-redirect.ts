import { redirect } from '@remix-run/server-runtime'

/**
 * The only way to send somebody to an address that came in with a request: a path of ours, never another host
 * (`//evil`, `/\evil`, `https://evil`) nor a header break. Anything else leads to the fallback.
 */
export function safePath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== 'string' || wanted.length > 2000) return fallback
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return fallback
  return wanted
}

export const safeRedirect = (wanted: unknown, fallback: string, init?: ResponseInit) =>
  redirect(safePath(wanted, fallback), { status: 303, ...init })
