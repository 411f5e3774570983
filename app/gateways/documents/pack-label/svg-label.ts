import { type Lettering, type Mark, mm, type Panel } from './drawing.ts'

/** Between two pieces of one label, in mm. */
const apart = 4

/** A label in outlines alone: it looks the same where none of its faces is installed. Width and height are real. */
export function labelSvg(panels: readonly Panel[], letters: Lettering): string {
  const width = Math.max(...panels.map(panel => panel.width))
  const isRow = panels.every(panel => panel.height > panel.width)
  const wide = isRow
    ? panels.reduce((sum, panel) => sum + panel.width, 0) + apart * (panels.length - 1)
    : width
  const high = isRow
    ? Math.max(...panels.map(panel => panel.height))
    : panels.reduce((sum, panel) => sum + panel.height, 0) + apart * (panels.length - 1)
  let from = 0
  const drawn = panels.map(panel => {
    const [x, y] = isRow ? [from, 0] : [(wide - panel.width) / 2, from]
    from += (isRow ? panel.width : panel.height) + apart
    return `<g transform="translate(${mm(x)} ${mm(y)})">${paper(panel)}${panel.marks.map(mark => drawnMark(mark, letters)).join('')}</g>`
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${mm(wide)}mm" height="${mm(high)}mm" ` +
    `viewBox="0 0 ${mm(wide)} ${mm(high)}">${drawn.join('')}</svg>`
  )
}

const paper = ({ width, height, isRound }: Panel): string =>
  isRound
    ? `<circle cx="${mm(width / 2)}" cy="${mm(height / 2)}" r="${mm(width / 2)}" fill="#ffffff"/>`
    : `<path d="M0 0H${mm(width)}V${mm(height)}H0Z" fill="#ffffff"/>`

function drawnMark(mark: Mark, letters: Lettering): string {
  switch (mark.kind) {
    case 'shape':
      return `<path d="${mark.d}" fill="${mark.ink}"/>`
    case 'line':
      return `<path d="${mark.d}" fill="none" stroke="${mark.ink}" stroke-width="${mm(mark.width)}"/>`
    case 'words': {
      const path = letters.outline(mark.face, mark.text, mark.size)
      return path === ''
        ? ''
        : `<path transform="translate(${mm(mark.x)} ${mm(mark.y)})scale(0.01)" d="${path}" fill="${mark.ink}"/>`
    }
  }
}
