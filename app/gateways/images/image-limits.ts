export type ImageLimits = {
  /** Of the upload. */
  bytes: number
  /** Of a picture that can be read row by row. "50 MP" phones give up to 8192 x 6144. */
  pixels: number
  /** Of a picture that must stand in memory as a whole: WebP, AVIF, GIF, interlaced PNG. */
  pixelsAtOnce: number
  /** Px of the short side that an upload must have. */
  shortSide: number
  /** How many times longer the long side may be. */
  ratio: number
  /** Px of a master's long side. */
  masterSide: number
}

export const IMAGE_LIMITS: ImageLimits = {
  bytes: 20 * 1024 * 1024,
  pixels: 8192 * 6144,
  pixelsAtOnce: 25_000_000,
  shortSide: 320,
  ratio: 6,
  masterSide: 3000,
}
