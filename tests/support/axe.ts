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
 * The same at a fraction of the work, for rooms of hundreds of pages: in Indonesian on a phone by day, in English at a
 * desk. A language changes no colour, and the contrasts of the one list of colours are measured for themselves, by day
 * and night.
 */
export async function violationsAtAGlance(page: Page, name: string): Promise<string[]> {
  const language = await page.evaluate(() => document.documentElement.lang)
  const size = language === 'en' ? desk : phone
  await page.setViewportSize(size)
  const faults = await violationsNow(page, { contrast: language !== 'en' })
  return faults.map(fault => `${name}, ${language}, ${size.width} px: ${fault}`)
}

/** What axe finds on the page as it stands, in the size and colours it has. */
export async function violationsNow(page: Page, { contrast = true } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source)
  return page.evaluate(async contrast => {
    const { axe } = window as unknown as { axe: typeof Axe }
    // The page has no frames. Only what is wrong is described.
    const { violations } = await axe.run(document, {
      iframes: false,
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: contrast } },
    })
    return violations.map(({ id, nodes }) => {
      const where = nodes.slice(0, 3).map(({ html }) => html.slice(0, 140))
      return `${id} at ${where.join(' | ')}`
    })
  }, contrast)
}
