import type { Result } from '#app/domain/result.ts'

/** The one door for pictures: what people send in becomes a master, and every picture shown is derived from it. */
export interface Images {
  /**
   * Reads an upload of any phone. The content decides, never a name or a declared type. The master is upright,
   * sRGB, bounded in size, and written anew: no tag (position first) and no foreign byte of the upload is in it.
   * The same bytes give the same master.
   */
  accept(bytes: Uint8Array): Promise<Result<AcceptedImage, ImageRefusal>>
  /** One picture for showing, at most as wide as its master. Throws when the master is not one of ours. */
  derive(master: Uint8Array, want: WantedImage): Promise<Uint8Array>
}

export type ImageFormat = 'avif' | 'webp' | 'jpeg'

/** `width` in px; `square` cuts the middle out, so that the picture fills a bay. */
export type WantedImage = { width: number; format: ImageFormat; square?: boolean }

/** The widths in px that pages ask for. Pages name no other, so that the store of derived pictures stays small. */
export const SERVED_WIDTHS = [160, 320, 480, 800, 1200, 1600] as const

export const MEDIA_TYPES = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
} as const satisfies Record<ImageFormat, string>

export type AcceptedImage = {
  master: Uint8Array
  /** JPEG; WebP where the picture is see-through. */
  mediaType: 'image/jpeg' | 'image/webp'
  width: number
  height: number
  /** Of the master, in hex. */
  sha256: string
  /** `#rrggbb`, what fills the bay until the picture is there. */
  dominantColour: string
  /** A `data:` URI of at most 400 bytes: the whole picture, a dozen px wide. */
  blur: string
}

export type ImageRefusal =
  | { code: 'not-an-image' }
  | { code: 'heic-not-readable' }
  | { code: 'vector-not-accepted' }
  | { code: 'kind-not-accepted'; kind: ForeignKind }
  | { code: 'animated-image' }
  | { code: 'broken-image' }
  /** Bytes. */
  | { code: 'too-many-bytes'; limit: number; got: number }
  /** Pixels in all, width times height. */
  | { code: 'too-many-pixels'; limit: number; got: number }
  /** Px of the short side. */
  | { code: 'too-small'; minimum: number; got: number }
  /** How many times longer the long side is than the short one. */
  | { code: 'too-narrow'; limit: number; got: number }

/** Files that are honest but no picture of ours. */
export type ForeignKind = 'bmp' | 'jxl' | 'pdf' | 'tiff' | 'video'
