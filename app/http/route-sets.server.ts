import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/server-runtime'

/** How many parts of an address decide which routes may answer it. */
const partsLookedAt = 2

/** Stands for all words that are no route's own, so that the sets stay as few as the routes' words. */
const anyWord = ':'

type Pattern = { id: string; parts: readonly string[] }

/**
 * Remix ranks all routes anew for each request, several times over. So each request is given to a handler that
 * knows only those routes that the first parts of its address can lead to: of some two hundred routes, a handful.
 */
export function routeHandlers(
  build: ServerBuild | (() => Promise<ServerBuild>),
  mode: string,
): (request: Request) => RequestHandler {
  // In development the routes may be others at every request.
  if (typeof build === 'function') {
    const changing = createRequestHandler(build, mode)
    return () => changing
  }
  const patterns = leafPatterns(build)
  const named = namedParts(patterns)
  const handlers = new Map<string, RequestHandler>()
  const whole = createRequestHandler(build, mode)

  return request => {
    const { pathname } = new URL(request.url)
    // Remix's own addresses, which only scripts ask for, may speak of any route.
    if (pathname.endsWith('.data') || pathname.includes('/__manifest')) return whole
    const parts = partsOf(pathname).map((part, at) => (named[at]?.has(part) ? part : anyWord))
    const key = parts.join('/')
    const known = handlers.get(key)
    if (known) return known
    const ids = patterns.filter(pattern => leadsTo(pattern, parts)).map(({ id }) => id)
    const handler = createRequestHandler(withRoutes(build, ids), mode)
    handlers.set(key, handler)
    return handler
  }
}

const partsOf = (pathname: string): string[] =>
  pathname
    .split('/')
    .filter(part => part !== '')
    .slice(0, partsLookedAt)
    .map(part => decodeURIComponent(part).toLowerCase())

function leafPatterns({ routes }: ServerBuild): Pattern[] {
  const full = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id]
    return route ? `${full(route.parentId)}/${route.path ?? ''}` : ''
  }
  return Object.keys(routes).map(id => ({
    id,
    parts: full(id)
      .toLowerCase()
      .split('/')
      .filter(part => part !== ''),
  }))
}

/** The words that stand at each place of some address; any other word can only be a parameter there. */
function namedParts(patterns: readonly Pattern[]): Set<string>[] {
  return Array.from(
    { length: partsLookedAt },
    (_, at) => new Set(patterns.flatMap(({ parts }) => (isWord(parts[at]) ? [parts[at]] : []))),
  )
}

const isWord = (part: string | undefined): part is string =>
  part !== undefined && !part.startsWith(':') && part !== '*'

/** Whether an address that starts like this may be the route's. Parents are taken with their children. */
function leadsTo({ parts: pattern }: Pattern, parts: readonly string[]): boolean {
  if (pattern.some(part => part === '*' || part.endsWith('?'))) return true
  return pattern
    .slice(0, partsLookedAt)
    .every((wanted, at) => (isWord(wanted) ? wanted === parts[at] : parts[at] !== undefined))
}

function withRoutes(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const kept = new Set<string>()
  for (const id of ids) {
    for (let at: string | undefined = id; at !== undefined; at = build.routes[at]?.parentId) kept.add(at)
  }
  const only = <Route>(routes: Record<string, Route>): Record<string, Route> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)))
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}
