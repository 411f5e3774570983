import type { Page } from 'playwright-core'

/** Walks a page by the Tab key: what can be pressed and is not reached, and where one does not see where one is. */
export async function walkByTab(page: Page): Promise<{ missed: string[]; unseen: string[] }> {
  const wanted = await page.evaluate(() => {
    const pressable = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
    const all = [...document.querySelectorAll(pressable)].filter(element => element.checkVisibility())
    for (const [index, element] of all.entries()) element.setAttribute('data-stop', String(index))
    return all.map(element => element.outerHTML.slice(0, 90))
  })
  const reached = new Set<number>()
  const unseen: string[] = []
  for (let steps = 0; steps < wanted.length * 2; steps++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop === undefined || (reached.has(stop.index) && stop.index === 0)) break
    reached.add(stop.index)
    if (!stop.seen) unseen.push(wanted[stop.index] ?? '')
  }
  return { missed: wanted.filter((_, index) => !reached.has(index)), unseen }
}

/** The marked element in focus, and whether a person can see that it is. */
function focused(page: Page): Promise<{ index: number; seen: boolean } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement
    const mark = element?.getAttribute('data-stop')
    if (!element || mark === null || mark === undefined) return undefined
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    const rings = [
      getComputedStyle(element),
      getComputedStyle(element, '::after'),
      ...[...element.children].map(child => getComputedStyle(child)),
    ]
    const ringed = rings.some(
      style =>
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
        (element instanceof SVGElement &&
          style.stroke !== 'none' &&
          Number.parseFloat(style.strokeWidth) >= 3),
    )
    return { index: Number(mark), seen: inWindow && ringed }
  })
}
