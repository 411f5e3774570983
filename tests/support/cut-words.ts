import type { Page } from 'playwright-core'

/** What is wider than the window, and text that stands outside of it or of a box that hides what overflows. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) lost.push(`scrolls ${scrollWidth - clientWidth} px sideways`)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? ''
      const element = node.parentElement
      if (words === '' || !element?.checkVisibility() || element.closest('.hide, .skip, .trap, svg, script'))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      const frame = frameOf(element)
      // A box of a pixel holds words for screen readers alone.
      if (frame.right - frame.left <= 1) continue
      if (box.right > frame.right + 1 || box.left < frame.left - 1) {
        lost.push(`“${words.slice(0, 40)}” in ${element.tagName.toLowerCase()}.${element.className}`)
      }
    }
    return lost

    /** The nearest box that cuts or scrolls; what scrolls loses nothing. */
    function frameOf(element: Element): { left: number; right: number } {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box)
        if (overflowX === 'auto' || overflowX === 'scroll') return { left: -Infinity, right: Infinity }
        if (overflowX === 'hidden' || overflowX === 'clip') return box.getBoundingClientRect()
      }
      return { left: 0, right: document.documentElement.clientWidth }
    }
  })
}
