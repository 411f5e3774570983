import { toString as draw } from 'qrcode'
import type { Language } from '../i18n/language.ts'
import { paths } from '../i18n/paths.ts'

/** A picture for `<img src>`: black on white with its quiet margin, as cameras want it, by day and by night. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await draw(text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' })
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Where anybody compares a statement's code with its sum, the code already written there. */
export const checkQr = (publicUrl: string, language: Language, code: string): Promise<string> =>
  qrPicture(publicUrl + paths.check(language, code))
