import { toString as draw } from 'qrcode'

/** A picture for `<img src>`: black on white with its quiet margin, as cameras want it, by day and by night. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await draw(text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' })
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
