import { type ActionFunctionArgs, redirect } from '@remix-run/server-runtime'
import { addToWishList, productIdOf, startWishList } from '../../domain/catalogue/wish-list.ts'
import { contextOf } from '../../http/context.server.ts'
import { ownListCode, rememberList } from '../../http/lists.server.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { refused } from '../../http/status.ts'
import { paths } from '../../i18n/paths.ts'

/** Puts a product on the visitor's own list; the first one starts the list. Sent twice, it stands there once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = requireLanguage(params)
  const ctx = contextOf(context)
  const form = await request.formData()
  const productId = found(await productIdOf(ctx, String(form.get('product') ?? '')))

  const added = await addToOwnList(ownListCode(request))
  return redirect(paths.list(language, added), {
    status: 303,
    headers: { 'Set-Cookie': rememberList(added, context.app.env.publicUrl.startsWith('https:')) },
  })

  async function newList(): Promise<string> {
    const started = await startWishList(ctx)
    if (!started.ok) throw started.error
    return started.value.code
  }

  async function addToOwnList(code: string | undefined): Promise<string> {
    const list = code ?? (await newList())
    const added = await addToWishList(ctx, { code: list, productId })
    if (added.ok) return list
    // A cookie may outlive its list.
    if (added.error.code === 'unknown-list' && code !== undefined) return addToOwnList(undefined)
    throw added.error.code === 'list-full' ? refused(added.error) : new Response(null, { status: 404 })
  }
}

export function loader(): never {
  throw new Response(null, { status: 404 })
}

/** Never drawn: with it, what goes wrong is told on a page. */
export default function Nothing() {
  return null
}
