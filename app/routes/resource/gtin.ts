import { type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { slugOfGtin } from '../../domain/catalogue/gtin.ts'
import { contextOf } from '../../http/context.server.ts'
import { found } from '../../http/require-language.ts'
import { languageOf } from '../../i18n/language.ts'
import { paths } from '../../i18n/paths.ts'

/** `/01/…`: the GS1 Digital Link of a product, as a scanner asks for it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const slug = found(await slugOfGtin(contextOf(context), params.gtin ?? ''))
  return redirect(paths.product(languageOf(request.headers.get('Accept-Language')), slug), 302)
}
