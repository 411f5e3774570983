/** All lengths of a label are millimetres, counted from the upper left corner. */
export type Box = { x: number; y: number; width: number; height: number }

export type Face = 'text' | 'strong' | 'display'

/** One stroke of a label. `d` is SVG path data, which PDF understands as well. */
export type Mark =
  | { kind: 'words'; face: Face; text: string; size: number; x: number; y: number; ink: string }
  | { kind: 'shape'; d: string; ink: string }
  | { kind: 'line'; d: string; ink: string; width: number }

/** What must stay free of everything else. */
export type Reserved = { what: 'code' | 'halal' | 'to-write'; box: Box }

/** One piece of paper: the only thing that the writers of SVG and PDF know of a label. */
export type Panel = {
  width: number
  height: number
  isRound: boolean
  marks: readonly Mark[]
  reserved: readonly Reserved[]
}

/** What measures and outlines words; the same for both writers, so that their geometry is one. */
export type Lettering = {
  /** In mm. */
  width(face: Face, text: string, size: number): number
  /** Only signs that the face can draw: there is never an empty box on a label. */
  printable(face: Face, text: string): string
  /** Path data of words that begin at 0 0, a hundred times as large as asked. */
  outline(face: Face, text: string, size: number): string
}

/** A number in a path: a thousandth of a millimetre is enough for any printer. */
export const mm = (value: number): string => String(Math.round(value * 1000) / 1000)

export const rectangle = ({ x, y, width, height }: Box): string =>
  `M${mm(x)} ${mm(y)}H${mm(x + width)}V${mm(y + height)}H${mm(x)}Z`

export const circle = (x: number, y: number, r: number): string =>
  `M${mm(x - r)} ${mm(y)}A${mm(r)} ${mm(r)} 0 1 1 ${mm(x + r)} ${mm(y)}A${mm(r)} ${mm(r)} 0 1 1 ${mm(x - r)} ${mm(y)}Z`

export const inset = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: box.width - 2 * by,
  height: box.height - 2 * by,
})
