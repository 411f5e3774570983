import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { type AcceptedImage, MEDIA_TYPES } from './images.ts'
import { fromPixels, type Pixels, WHITE } from './picture-pixels.server.ts'

export async function makeMaster(pixels: Pixels): Promise<AcceptedImage> {
  const seeThrough = pixels.channels === 4 && !(await fromPixels(pixels).stats()).isOpaque
  const master = await encodeMaster(pixels, seeThrough)
  return {
    master,
    mediaType: seeThrough ? 'image/webp' : 'image/jpeg',
    width: pixels.width,
    height: pixels.height,
    sha256: createHash('sha256').update(master).digest('hex'),
    dominantColour: await dominantColour(pixels),
    blur: await blurOf(pixels),
  }
}

/** Near the eye's limit, so that deriving from it loses nothing that shows. */
async function encodeMaster(pixels: Pixels, seeThrough: boolean): Promise<Uint8Array> {
  const picture = fromPixels(pixels)
  return seeThrough
    ? picture.webp({ quality: 92, alphaQuality: 100 }).toBuffer()
    : picture.flatten({ background: WHITE }).jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer()
}

async function dominantColour(pixels: Pixels): Promise<string> {
  const small = await fromPixels(pixels).flatten({ background: WHITE }).resize(64, 64).png().toBuffer()
  const { r, g, b } = (await sharp(small).stats()).dominant
  return `#${[r, g, b].map(part => part.toString(16).padStart(2, '0')).join('')}`
}

const BLUR_BYTES = 400

async function blurOf(pixels: Pixels): Promise<string> {
  let uri = ''
  for (const side of [12, 8, 4]) {
    const tiny = await fromPixels(pixels)
      .flatten({ background: WHITE })
      .resize({ width: side, height: side, fit: 'inside' })
      .webp({ quality: 40 })
      .toBuffer()
    uri = `data:${MEDIA_TYPES.webp};base64,${tiny.toString('base64')}`
    if (uri.length <= BLUR_BYTES) break
  }
  return uri
}
