import { type GivenLink, giveLink } from '../domain/consignment/links/signed-links.ts'
import { ok, type Result } from '../domain/result.ts'
import { paths } from '../i18n/paths.ts'
import type { SignedIn } from './guard.server.ts'
import type { Asked } from './session.server.ts'

/** A link that was made just now: the address of this page holds it, and nothing else does. */
export function oneTapIn({ request, context }: Asked): string | undefined {
  const token = new URL(request.url).searchParams.get('link')
  return token !== null && /^[\w-]{44}$/.test(token) ? context.app.env.publicUrl + paths.go(token) : undefined
}

/** Makes a link for the other side, and leads back to the page that shows it once. */
export async function giveOneTap<Refusal>(
  { context }: Asked,
  ctx: SignedIn,
  wanted: Parameters<typeof giveLink>[2],
  page: string,
): Promise<Result<string, Refusal | { code: 'link-not-yours' }>> {
  const given: Result<GivenLink, { code: 'link-not-yours' }> = await giveLink(ctx, context.app.seals, wanted)
  if (!given.ok) return given
  return ok(`${page}${page.includes('?') ? '&' : '?'}link=${given.value.token}`)
}
