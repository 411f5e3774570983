import { type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { paths } from '../../i18n/paths.ts'

/** The address on a pack leads to what is known of its batch; the lot decides, whatever number stands before it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.batch(params.lot ?? ''), 302)
}
