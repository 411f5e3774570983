import { formTokenOf } from '#app/http/csrf-token.server.ts'
import { welcomed } from '#tests/domain/identity/people.ts'
import { lastri } from './cast.ts'
import type { Shop } from './shop.ts'

/** A maker who is signed in on her phone, as the shop over the network sees her. */
export type MakerPhone = {
  producerId: string
  cookie: string
  token: string
  /** A request as our script sends it. */
  send(path: string, body: BodyInit, headers?: Record<string, string>): Promise<Response>
}

export async function makerPhone(
  shop: Shop,
  { slug = 'dapur-uji', phone = '0812 3456 7890' } = {},
): Promise<MakerPhone> {
  const producerId = await lastri(shop.world.ctx, { slug, name: slug })
  const { session, token } = await welcomed(shop.world, producerId, { phone })
  const cookie = `session=${token}`
  const formToken = formTokenOf(shop.app.seals, session.sessionId)
  return {
    producerId,
    cookie,
    token: formToken,
    send: (path, body, headers = {}) =>
      fetch(shop.url + path, {
        method: 'POST',
        body,
        headers: { Origin: shop.url, Cookie: cookie, 'X-Form-Token': formToken, ...headers },
        redirect: 'manual',
      }),
  }
}
