import sharp from 'sharp'
import type { DarkroomReply, DarkroomRequest } from '#app/gateways/images/darkroom.server.ts'
import { createSharpImages } from '#app/gateways/images/sharp-images.server.ts'
import { drawSharePicture } from '#app/gateways/share-pictures/share-picture.server.ts'
import { drawSource } from '#db/seeds/demo/drawn-pictures.ts'

/** The process in which all pictures are taken in, derived and drawn. It ends with the shop. */
const images = createSharpImages()

async function work(request: DarkroomRequest): Promise<unknown> {
  switch (request.task) {
    case 'accept':
      return images.accept(request.bytes)
    case 'derive':
      return images.derive(request.master, request.want)
    case 'draw':
      // The demo town's drawings take the road of every upload.
      return images.accept(await rasterised(drawSource(request.source)))
    case 'share':
      return drawSharePicture(request.card)
  }
}

const rasterised = (svg: string): Promise<Uint8Array> =>
  sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer()

process.on('message', (request: DarkroomRequest) => {
  const { number } = request
  work(request).then(
    value => reply({ number, value }),
    (error: unknown) => reply({ number, broke: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))

function reply(message: DarkroomReply): void {
  process.send?.(message)
}
