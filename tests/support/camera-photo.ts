import sharp from 'sharp'
import { grain, scenery } from './pictures.ts'

/** 12 megapixels with grain, as a phone takes them: about 6 MB. */
export async function cameraPhoto(): Promise<Buffer> {
  const noise = await sharp(await grain(2000, 1500, 5).png({ compressionLevel: 1 }).toBuffer())
    .resize(4000, 3000, { kernel: 'linear' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const scene = scenery(4000, 3000, 7).composite([{ input: noise, blend: 'soft-light' }])
  return sharp(await scene.png({ compressionLevel: 1 }).toBuffer())
    .jpeg({ quality: 92 })
    .toBuffer()
}
