import { createRequire } from 'node:module'
import { type Font, openSync } from 'fontkit'
import { drawable, outline } from '../../share-pictures/outline.ts'
import type { Face, Lettering } from './drawing.ts'

const { resolve } = createRequire(import.meta.url)

/** The files that the PDF embeds and the SVG takes its outlines from. */
export const faceFiles: Readonly<Record<Face, string>> = {
  text: resolve('@fontsource/figtree/files/figtree-latin-400-normal.woff'),
  strong: resolve('@fontsource/figtree/files/figtree-latin-700-normal.woff'),
  display: resolve('@fontsource/calistoga/files/calistoga-latin-400-normal.woff'),
}

/** Each face is read once in the life of the program. */
export function lettering(): Lettering {
  known ??= {
    width: (face, text, size) => widthOf(face, text) * size,
    printable: (face, text) => drawable(text, { faces: [font(face)] }),
    outline: (face, text, size) => outline(text, { faces: [font(face)] }, size * 100).path,
  }
  return known
}

let known: Lettering | undefined
const fonts = new Map<Face, Font>()
const widths = new Map<string, number>()
const mostWidths = 20_000

function font(face: Face): Font {
  const open = fonts.get(face)
  if (open) return open
  const opened = openSync(faceFiles[face])
  if (!('layout' in opened)) throw new Error(`${face} holds several fonts, one was expected`)
  fonts.set(face, opened)
  return opened
}

/** In sizes. The search for a layout asks for the same few hundred words over and over. */
function widthOf(face: Face, text: string): number {
  const key = `${face}:${text}`
  const before = widths.get(key)
  if (before !== undefined) return before
  const opened = font(face)
  const width = opened.layout(text).advanceWidth / opened.unitsPerEm
  if (widths.size >= mostWidths) widths.clear()
  widths.set(key, width)
  return width
}
