/** A picture as a page shows it. `width` and `height` are the master's pixels, `colour` is its main colour. */
export type PictureFacts = { id: string; width: number; height: number; colour: string }
export type PictureShown = PictureFacts & { alt: string }

export const withAlt = (picture: PictureFacts | undefined, alt: string): PictureShown | undefined =>
  picture && { ...picture, alt }
