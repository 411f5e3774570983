import sharp, { type OverlayOptions } from 'sharp'
import { bayOf, type ShareCard, wallSvg, wordsSvg } from './share-card.ts'
import { calistoga, figtree } from './typefaces.server.ts'

/**
 * The picture that shows when a link is sent to somebody: 1200 x 630, JPEG. The same card gives the same bytes on
 * every machine, fonts or not.
 */
export async function drawSharePicture(card: ShareCard): Promise<Uint8Array> {
  const words = wordsSvg(card, { display: calistoga(), text: figtree('600') })
  const layers: OverlayOptions[] = [{ input: Buffer.from(words) }]
  if (card.picture) {
    const { left, top, side } = bayOf(card)
    layers.unshift({ input: await square(card.picture, side), left, top })
  }
  return sharp(Buffer.from(wallSvg(card)))
    .composite(layers)
    .flatten()
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4', mozjpeg: true })
    .toBuffer()
}

function square(picture: Uint8Array, side: number): Promise<Buffer> {
  return sharp(picture, { failOn: 'error' })
    .resize({ width: side, height: side, fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png()
    .toBuffer()
}
