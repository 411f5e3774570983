import type { PictureFacts } from '#app/domain/catalogue/pictures-shown.ts'
import { paths } from '#app/i18n/paths.ts'
import { offeredWidths } from '../primitives/picture.tsx'

export type PinMark = { number: number; xBps: number; yBps: number; isSettled: boolean }

/** How wide a photo to pin on stands, in CSS pixels: fixed, so that the server knows where a press on it lies. */
export const pinWidth = 300

export const pinHeight = (picture: { width: number; height: number }): number =>
  Math.round((pinWidth * picture.height) / picture.width)

export const pinSource = (picture: PictureFacts): string =>
  paths.media(picture.id, offeredWidths(picture.width, [480, 320]).at(-1) ?? 320, 'jpeg')

/** Marks over a photo, in ten-thousandths of its sides: they stay where they were put at any size. */
export function PinMarks({
  picture,
  marks,
}: {
  picture: { width: number; height: number }
  marks: readonly PinMark[]
}) {
  if (marks.length === 0) return null
  const height = Math.round((10_000 * picture.height) / picture.width)
  return (
    <svg className="pins" viewBox={`0 0 10000 ${height}`} aria-hidden="true">
      {marks.map(mark => {
        const y = Math.round((mark.yBps * height) / 10_000)
        return (
          <g key={mark.number} className={mark.isSettled ? 'ok' : undefined}>
            <circle cx={mark.xBps} cy={y} r="480" strokeWidth="90" />
            <text x={mark.xBps} y={y + 190} fontSize="560">
              {mark.number}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
