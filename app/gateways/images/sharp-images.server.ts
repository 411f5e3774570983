import sharp from 'sharp'
import { ok, refuse } from '#app/domain/result.ts'
import { derivePicture } from './derived-picture.server.ts'
import { IMAGE_LIMITS, type ImageLimits } from './image-limits.ts'
import type { Images } from './images.ts'
import { makeMaster } from './master-picture.server.ts'
import { checkHeader, type PictureHeader } from './picture-header.server.ts'
import { upright } from './picture-pixels.server.ts'
import { createSeats } from './seats.ts'

/** Work at once: two ordinary pictures, or one that weighs as much. */
const SEATS = 2
const PIXELS_PER_SEAT = { byRow: 25_000_000, atOnce: 12_500_000 }

export function createSharpImages(asked: Partial<ImageLimits> = {}): Images {
  const limits = { ...IMAGE_LIMITS, ...asked }
  const seats = createSeats(SEATS)
  // libvips otherwise keeps decoded pictures and a thread for each core: memory that nothing bounds.
  sharp.cache(false)
  sharp.concurrency(1)

  return {
    async accept(bytes) {
      const header = await checkHeader(bytes, limits)
      if (!header.ok) return header
      return seats.take(seatsFor(header.value), async () => {
        const accepted = await makeMaster(upright(bytes, limits), header.value.hasAlpha).catch(
          () => undefined,
        )
        return accepted ? ok(accepted) : refuse({ code: 'broken-image' })
      })
    },
    derive: (master, want) => seats.take(1, () => derivePicture(master, want, limits)),
  }
}

function seatsFor({ pixels, atOnce }: PictureHeader): number {
  return pixels > (atOnce ? PIXELS_PER_SEAT.atOnce : PIXELS_PER_SEAT.byRow) ? SEATS : 1
}
