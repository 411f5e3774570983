import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { ReactNode } from 'react'
import { askedLanguage } from './http/asked-language.ts'
import { cartItems, readPreferences } from './http/preferences.ts'
import { isLanguage, type Language } from './i18n/language.ts'
import { readRefusal, refusalSentence, type SpokenRefusal } from './i18n/refusal-words.ts'
import { wordsIn } from './i18n/words.ts'
import { ErrorPage, toldStatus } from './ui/layout/error-page.tsx'
import type { FrameView } from './ui/layout/frame-view.ts'
import { Page } from './ui/layout/page.tsx'
import shopCss from './ui/styles/shop.css?url'
import tokensCss from './ui/styles/tokens.css?url'
import { WordsProvider } from './ui/words.tsx'

/** Both faces stand in the first view of every page; fetched late, they would move its lines. */
const faces = ['/fonts/figtree-400-700.woff2', '/fonts/calistoga-400.woff2']

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: tokensCss },
  { rel: 'stylesheet', href: shopCss },
  ...faces.map(href => ({
    rel: 'preload' as const,
    href,
    as: 'font' as const,
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
  })),
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export function loader({ request, context }: LoaderFunctionArgs) {
  const cookies = request.headers.get('Cookie')
  const { pathname, search } = new URL(request.url)
  const inPath = languageInPath(pathname)
  const asked = askedLanguage(request)
  const frame = {
    ...readPreferences(cookies),
    cartItems: cartItems(cookies),
    language: inPath ?? asked.language,
    here: pathname + search,
    demo: context.app.env.demo,
    publicUrl: context.app.env.publicUrl,
    requestId: context.requestId,
  }
  // Only pages that everybody shares have their language in the path, and those give no cookie.
  const isRemembered = inPath === undefined && asked.remember !== undefined
  return isRemembered ? data(frame, { headers: { 'Set-Cookie': asked.remember ?? '' } }) : data(frame)
}

export function Layout({ children }: { children: ReactNode }) {
  const frame = useFrame()
  return (
    <html lang={frame.language} data-theme={frame.theme === 'system' ? undefined : frame.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="theme-color" content="#341a40" />
        <Meta />
        <Links />
        {import.meta.env.DEV ? <script type="module" src="/@vite/client" /> : null}
      </head>
      <body>
        <WordsProvider language={frame.language}>{children}</WordsProvider>
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

/** Each page names itself; this one is for pages that could not be shown. */
export const meta: MetaFunction<typeof loader> = ({ data, error, location }) => {
  if (error === undefined) return []
  const { frame } = wordsIn(data?.language ?? languageInPath(location.pathname) ?? 'id')
  const { title } = frame.errors[toldStatus(told(error).status)]
  return [{ title: `${title} · ${frame.name}` }, { name: 'robots', content: 'noindex' }]
}

export function ErrorBoundary() {
  const frame = useFrame()
  const { status, refusal } = told(useRouteError())
  return (
    <Page frame={frame}>
      <ErrorPage
        status={status}
        sentence={refusal && refusalSentence(frame.language, refusal)}
        requestId={status >= 500 ? frame.requestId : undefined}
      />
    </Page>
  )
}

/** The frame also stands around pages whose loader never ran, as that of a wrong verb. */
function useFrame(): FrameView & { language: Language; requestId: string | undefined } {
  const frame = useRouteLoaderData<typeof loader>('root')
  const { pathname, search } = useLocation()
  if (frame) return frame
  const language = languageInPath(pathname) ?? 'id'
  return { language, theme: 'system', demo: false, here: pathname + search, requestId: undefined }
}

function languageInPath(pathname: string): Language | undefined {
  const first = pathname.split('/')[1]
  return isLanguage(first) ? first : undefined
}

/** What was thrown: an answer with a status and perhaps a refusal, or a bug. */
function told(error: unknown): { status: number; refusal: SpokenRefusal | undefined } {
  if (!isRouteErrorResponse(error)) return { status: 500, refusal: undefined }
  return { status: error.status, refusal: readRefusal(error.data) }
}
