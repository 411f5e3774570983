import { type PictureFormat, paths } from '#app/i18n/paths.ts'
import type { PictureView } from '../shop/views.ts'
import { nearestGround } from '../walls.ts'

const widths = [160, 320, 480, 800, 1200, 1600]

/** How wide a picture stands, as the browser's `sizes`, and the widths worth offering for it. */
const places = {
  thumb: { sizes: '50px', widths: [160] },
  wish: { sizes: '(min-width: 44rem) 120px, 72px', widths: [160, 320] },
  maker: { sizes: '(min-width: 1280px) 204px, (min-width: 56rem) 16vw, 33vw', widths: [320, 480] },
  shelf: { sizes: '(min-width: 56rem) 16.66vw, (min-width: 40rem) 26vw, 44vw', widths: [320, 480, 800] },
  rack: { sizes: '(min-width: 1280px) 296px, (min-width: 44rem) 24vw, 50vw', widths: [320, 480, 800] },
  people: { sizes: '(min-width: 1280px) 395px, (min-width: 40rem) 31vw, 66vw', widths: [320, 480, 800] },
  wideRack: {
    sizes: '(min-width: 1280px) 237px, (min-width: 830px) 19vw, (min-width: 44rem) 24vw, 50vw',
    widths: [320, 480, 800],
  },
  portrait: { sizes: '(min-width: 56rem) 416px, 100vw', widths: [480, 800, 1200] },
  page: {
    sizes: '(min-width: 1280px) 596px, (min-width: 56rem) 48vw, 100vw',
    widths: [480, 800, 1200, 1600],
  },
} as const

export type PicturePlace = keyof typeof places

/**
 * A picture in three formats, never wider than its master. Its own colour is the ground until it comes, so that
 * nothing jumps; width and height are always said.
 */
export function Picture({
  picture,
  place,
  eager = false,
  decorative = false,
  walksAs,
}: {
  picture: PictureView
  place: PicturePlace
  eager?: boolean
  decorative?: boolean
  /** A name that is the same on two pages: the picture walks from one to the other. */
  walksAs?: string | undefined
}) {
  const { sizes, widths: wanted } = places[place]
  const offered = offeredWidths(picture.width, wanted)
  const largest = offered[Math.min(1, offered.length - 1)] ?? picture.width
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet(picture.id, offered, 'avif')} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet(picture.id, offered, 'webp')} sizes={sizes} />
      <img
        className={`g-${nearestGround(picture.colour)}`}
        src={paths.media(picture.id, largest, 'jpeg')}
        width={picture.width}
        height={picture.height}
        alt={decorative ? '' : picture.alt}
        loading={eager ? undefined : 'lazy'}
        decoding={eager ? undefined : 'async'}
        data-vt={walksAs}
        {...(eager && place === 'page' ? highPriority : {})}
      />
    </picture>
  )
}

// React 18 knows the attribute only in its HTML spelling.
const highPriority = { fetchpriority: 'high' }

/** The widths that are made for a master; a small master is offered as it is. */
export function offeredWidths(masterWidth: number, wanted: readonly number[] = widths): number[] {
  const possible = wanted.filter(width => width <= masterWidth)
  return possible.length > 0 ? possible : [widths.filter(width => width <= masterWidth).pop() ?? masterWidth]
}

function srcSet(id: string, offered: readonly number[], format: PictureFormat): string {
  return offered.map(width => `${paths.media(id, width, format)} ${width}w`).join(', ')
}
