import type { RoleHeld } from '#app/domain/context.ts'
import type { Shop } from '#tests/support/shop.ts'

/** A browser: it keeps its cookies, follows nothing by itself, and reads forms off the pages. */
export type TestBrowser = {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Fills in the page's form that posts to a path, with the hidden fields as they stand there. */
  send(page: string, action: string, fields: Record<string, string>): Promise<Response>
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  /** A form with files, as a browser packs it. */
  sendFiles(page: string, fields: Record<string, string>, files: Record<string, Buffer>): Promise<Response>
  cookies: Map<string, string>
}

export function openBrowser(shop: Shop, headers: Record<string, string> = {}): TestBrowser {
  const cookies = new Map<string, string>()
  const withCookies = (more: Record<string, string> = {}): Record<string, string> => ({
    'Accept-Language': 'id',
    'User-Agent': 'Mozilla/5.0 (Linux; Android 11) Chrome/90.0 Mobile Safari/537.36',
    ...headers,
    ...more,
    ...(cookies.size > 0
      ? { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
      : {}),
  })
  const keep = (response: Response): Response => {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/Max-Age=0(;|$)/.test(cookie)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  const browser: TestBrowser = {
    cookies,
    get: async (path, more) => keep(await shop.get(path, withCookies(more))),
    post: async (path, fields, more) => keep(await shop.post(path, fields, withCookies(more))),
    sendFiles: async (page, fields, files) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      for (const [name, bytes] of Object.entries(files))
        body.set(name, new Blob([new Uint8Array(bytes)]), 'f.jpg')
      const packed = new Response(body)
      const type = packed.headers.get('Content-Type') ?? ''
      return keep(
        await fetch(shop.url + page, {
          method: 'POST',
          headers: withCookies({ 'Content-Type': type, Origin: shop.url }),
          body: Buffer.from(await packed.arrayBuffer()),
          redirect: 'manual',
        }),
      )
    },
    send: async (page, action, fields) => {
      const html = await (await browser.get(page)).text()
      const form = formOf(html, action)
      if (form === undefined) throw new Error(`${page} has no form that posts to ${action}:\n${html}`)
      return browser.post(action, { ...hiddenIn(form), ...fields })
    },
  }
  return browser
}

/** A browser of somebody of the demo town. */
export async function enteredAs(shop: Shop, person: string): Promise<TestBrowser> {
  const browser = openBrowser(shop)
  const entered = await browser.post('/demo', { person })
  if (entered.status !== 303) throw new Error(`${person} does not get in: ${entered.status}`)
  return browser
}

export const formOf = (html: string, action: string): string | undefined =>
  html
    .match(/<form[\s\S]*?<\/form>/g)
    ?.find(form => form.includes(`action="${action.replaceAll('&', '&amp;')}"`))

export const hiddenIn = (form: string): Record<string, string> =>
  Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  )

/** What a page says, without its markup. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

/** Somebody who can be entered as, with one role. */
export async function demoPerson(
  { world: { db, ctx } }: Shop,
  key: string,
  name: string,
  { role, producerId, partnerId }: RoleHeld,
): Promise<void> {
  const id = `acc_demo_${key}`
  await db.insertInto('account').values({ id, name, created_at: ctx.now }).execute()
  await db
    .insertInto('role_grant')
    .values({
      ...{ id: `grt_${key}`, account_id: id, role },
      ...{ producer_id: producerId ?? null, partner_id: partnerId ?? null },
      ...{ granted_at: ctx.now, granted_by_id: null, ended_at: null, ended_by_id: null },
    })
    .execute()
}
