import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const sizes = [
  { width: 360, height: 800 },
  { width: 1280, height: 800 },
]

/** Only colours differ between day and night. */
const night = ['color-contrast', 'link-in-text-block']

/** What axe finds on the page as it stands, on phone and desk, by day and night. */
export async function violations(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // The page has no frames, so the checks may run in the page itself.
      const axe = new AxeBuilder({ page }).setLegacyMode(true)
      const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(night)).analyze()
      for (const violation of violations) {
        const where = violation.nodes.slice(0, 3).map(node => node.html.slice(0, 120))
        found.push(`${name}, ${size.width} px, ${colorScheme}: ${violation.id} at ${where.join(' | ')}`)
      }
    }
  }
  return found
}
