import type { GivenInvitation } from '../domain/identity/invitations.ts'
import { paths } from '../i18n/paths.ts'
import type { GivenLinkView } from '../ui/work/given-link.tsx'
import type { App } from './app.server.ts'
import { qrPicture } from './qr-code.server.ts'

/** A new link as it is handed over, under the address by which the public reaches the shop. */
export async function givenLink(app: App, given: GivenInvitation): Promise<GivenLinkView> {
  const link = app.env.publicUrl + paths.welcome(given.token)
  return { name: given.name, link, qr: await qrPicture(link), expiresAt: given.expiresAt }
}
