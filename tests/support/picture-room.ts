import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDiskFiles } from '#app/gateways/files/disk-files.server.ts'
import type { Darkroom } from '#app/gateways/images/darkroom.server.ts'
import { createSharpImages } from '#app/gateways/images/sharp-images.server.ts'
import { createPictures, type Pictures } from '#app/http/pictures.server.ts'
import type { World } from './world.ts'

/** The shop's own picture room over a folder that goes with the test; pictures are read in this process. */
export async function createPictureRoom(
  world: World,
  change: Partial<Darkroom> = {},
): Promise<{ room: Pictures; drop: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-pictures-'))
  const nothing = () => Promise.reject(new Error('nothing is drawn here'))
  const darkroom: Darkroom = {
    ...createSharpImages(),
    draw: nothing,
    share: nothing,
    busy: 0,
    close: () => {},
    ...change,
  }
  const files = createDiskFiles(folder)
  const room = createPictures({ db: world.db, files, darkroom, now: () => world.ctx.now })
  return { room, drop: () => rm(folder, { recursive: true, force: true }) }
}
