import type { Page } from 'playwright-core'

const rooms = /^\/(producer|partner|office|account|notices)(\/|$)/
const files = /\/(data|left\/\w+|[\w-]+\.(pdf|svg|csv|jsonl))$/

/** One address of every kind of work page that links lead to from here, walked link by link; `on` sees each of them. */
export async function workPages(
  page: Page,
  from: readonly string[],
  on: (address: string) => Promise<void> = async () => {},
): Promise<string[]> {
  const found = new Map<string, string>()
  const ahead = [...from]
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    const kind = kindOf(path)
    if (found.has(kind)) continue
    const answer = await page.goto(path)
    if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}`)
    const { pathname, search } = new URL(page.url())
    found.set(kind, path)
    found.set(kindOf(pathname + search), pathname + search)
    await on(pathname + search)
    ahead.push(...(await linksOn(page)))
  }
  return [...new Set(found.values())]
}

async function linksOn(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  return hrefs
    .map(href => href.split('#')[0] ?? '')
    .filter(href => rooms.test(href.split('?')[0] ?? '') && !files.test(href.split('?')[0] ?? ''))
    .filter(href => !/[?&](lang|page)=/.test(href))
}

/** Pages that differ in whose they are, or in what a list is narrowed to, are of one kind. */
export const kindOf = (path: string): string => {
  const [pathname = '', search = ''] = path.split('?')
  const names = [...new URLSearchParams(search).keys()].sort().join('&')
  return `${pathname.replace(/\/[a-z]{3}_[^/]+/g, '/:id')}?${names}`
}
