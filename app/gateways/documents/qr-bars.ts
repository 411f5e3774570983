import QRCode from 'qrcode'

/** White border that readers need around a code, in modules (ISO/IEC 18004). */
export const quietModules = 4

/** Dark modules as bars, row by row, in modules from the corner of the code without its border. */
export type QrBars = { side: number; bars: readonly { x: number; y: number; width: number }[] }

/**
 * A QR code with 15 % of it to spare (level M): a crease or a grease spot does no harm. Undefined when the text is
 * too long for a code that a phone reads from a sticker.
 */
export function qrBars(text: string): QrBars | undefined {
  if (Buffer.byteLength(text) > longestLink) return undefined
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const bars = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x
      while (x < size && data[y * size + x]) x++
      if (x > start) bars.push({ x: start, y, width: x - start })
    }
  }
  return { side: size, bars }
}

/** Bytes that fit version 7 at level M: 45 modules a side. */
const longestLink = 122
