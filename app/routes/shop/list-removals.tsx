import { type ActionFunctionArgs, redirect } from '@remix-run/server-runtime'
import { productIdOf, removeFromWishList } from '../../domain/catalogue/wish-list.ts'
import { contextOf } from '../../http/context.server.ts'
import { ownListCode } from '../../http/lists.server.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { paths } from '../../i18n/paths.ts'

/** Takes a product off the visitor's own list. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = requireLanguage(params)
  const ctx = contextOf(context)
  const code = found(ownListCode(request))
  const form = await request.formData()
  const productId = found(await productIdOf(ctx, String(form.get('product') ?? '')))

  const removed = await removeFromWishList(ctx, { code, productId })
  if (!removed.ok) throw new Response(null, { status: 404 })

  return redirect(paths.list(language, code), 303)
}

export function loader(): never {
  throw new Response(null, { status: 404 })
}

/** Never drawn: with it, what goes wrong is told on a page. */
export default function Nothing() {
  return null
}
