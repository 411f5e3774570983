import type { Files } from '#app/gateways/files/files.ts'
import type { ImageRefusal } from '#app/gateways/images/images.ts'
import type { AcceptedPicture } from '../catalogue/pictures.ts'
import type { Result } from '../result.ts'

/** What uploads need of the outside world. */
export type PictureRoom = {
  files: Files
  /**
   * Reads a picture, one or two at a time, and keeps the valid original privately under `originals/<key>`.
   * `read` is called when it is its turn, so that no more than two uploads stand in memory.
   */
  develop(
    key: string,
    read: () => Promise<Uint8Array>,
  ): Promise<Result<{ picture: AcceptedPicture; master: Uint8Array }, ImageRefusal>>
  /** Keeps the master of a recorded picture. When it is lost it is made again from the original. */
  keepMaster(pictureId: string, master: Uint8Array): Promise<void>
}
