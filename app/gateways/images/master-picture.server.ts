import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { type AcceptedImage, MEDIA_TYPES } from './images.ts'
import { STRICT, WHITE } from './picture-pixels.server.ts'

/** Written straight from the decoder, row by row: no large picture ever stands decoded in memory. */
export async function makeMaster(picture: Sharp, hasAlpha: boolean): Promise<AcceptedImage> {
  const seeThrough = hasAlpha && (await isSeeThrough(picture))
  const { data: master, info } = await encodeMaster(picture, seeThrough)
  return {
    master,
    mediaType: seeThrough ? MEDIA_TYPES.webp : MEDIA_TYPES.jpeg,
    width: info.width,
    height: info.height,
    sha256: createHash('sha256').update(master).digest('hex'),
    ...(await placeholders(master)),
  }
}

/** Screenshots carry a channel of transparency and make no use of it. */
async function isSeeThrough(picture: Sharp): Promise<boolean> {
  const alpha = await picture.clone().extractChannel('alpha').raw().toBuffer()
  return alpha.some(part => part < 255)
}

/**
 * Near the eye's limit, so that deriving from it loses nothing that shows. Finding the best coding tables would
 * hold all coefficients in memory, three times the cost of the rest, to save a twentieth of the bytes.
 */
function encodeMaster(picture: Sharp, seeThrough: boolean) {
  const encoded = seeThrough
    ? picture.clone().webp({ quality: 92, alphaQuality: 100 })
    : picture
        .clone()
        .flatten({ background: WHITE })
        .jpeg({ quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false })
  return encoded.toBuffer({ resolveWithObject: true })
}

async function placeholders(master: Uint8Array) {
  const small = await sharp(master, STRICT)
    .flatten({ background: WHITE })
    .resize({ width: 64, height: 64, fit: 'inside' })
    .png()
    .toBuffer()
  return { dominantColour: await dominantColour(small), blur: await blurOf(small) }
}

async function dominantColour(small: Uint8Array): Promise<string> {
  const { r, g, b } = (await sharp(small).stats()).dominant
  return `#${[r, g, b].map(part => part.toString(16).padStart(2, '0')).join('')}`
}

const BLUR_BYTES = 400

async function blurOf(small: Uint8Array): Promise<string> {
  let uri = ''
  for (const side of [12, 8, 4]) {
    const tiny = await sharp(small)
      .resize({ width: side, height: side, fit: 'inside' })
      .webp({ quality: 40 })
      .toBuffer()
    uri = `data:${MEDIA_TYPES.webp};base64,${tiny.toString('base64')}`
    if (uri.length <= BLUR_BYTES) break
  }
  return uri
}
