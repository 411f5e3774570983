import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const phone = { width: 360, height: 800 }
const desk = { width: 1280, height: 800 }

/**
 * A page is looked at twice in each language. Over both languages every rule meets both sizes in both languages (day
 * and night change colours only), and every colour meets both sizes by day and night (a language changes none).
 */
const looks = {
  id: [
    { size: phone, colorScheme: 'light' },
    { size: desk, colorScheme: 'dark' },
  ],
  en: [
    { size: phone, colorScheme: 'dark' },
    { size: desk, colorScheme: 'light' },
  ],
} as const

/** What axe finds on the page as it stands, on phone and desk, by day and night. */
export async function violations(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  const language = await page.evaluate(() => document.documentElement.lang)
  for (const { size, colorScheme } of looks[language === 'en' ? 'en' : 'id']) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    const faults = await violationsNow(page)
    found.push(...faults.map(fault => `${name}, ${language}, ${size.width} px, ${colorScheme}: ${fault}`))
  }
  return found
}

/**
 * The same at half the work, for rooms of hundreds of pages: in Indonesian on a phone by day, in English at a desk by
 * night. The colours of day and night are one list, whose contrasts are measured for themselves.
 */
export async function violationsAtAGlance(page: Page, name: string): Promise<string[]> {
  const language = await page.evaluate(() => document.documentElement.lang)
  const [size, colorScheme] = language === 'en' ? ([desk, 'dark'] as const) : ([phone, 'light'] as const)
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme })
  const faults = await violationsNow(page)
  return faults.map(fault => `${name}, ${language}, ${size.width} px, ${colorScheme}: ${fault}`)
}

/** What axe finds on the page as it stands, in the size and colours it has. */
export async function violationsNow(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe }
    // The page has no frames. Only what is wrong is described.
    const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => {
      const where = nodes.slice(0, 3).map(({ html }) => html.slice(0, 140))
      return `${id} at ${where.join(' | ')}`
    })
  })
}
