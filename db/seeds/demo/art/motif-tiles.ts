import { dots, lotus, outline, petal, place, tileLeaf, waxDots } from './motif-strokes.ts'

export const MOTIFS = {
  // Teratai: the lotus of the pond around the Tugu.
  lotus: {
    w: 112,
    h: 124,
    svg: (a: string, b = a) =>
      place(28, 46, 0, 1, lotus(a, b)) +
      place(84, 102, 0, 1, lotus(a, b)) +
      place(
        84,
        26,
        0,
        1,
        outline('M0 0C-12 -4 -14 -16 -4 -18C4 -19 6 -10 0 -10M0 0C12 4 14 16 4 18C-4 19 -6 10 0 10', a, 2),
      ) +
      place(
        28,
        82,
        0,
        1,
        outline('M0 0C12 -4 14 -16 4 -18C-4 -19 -6 -10 0 -10M0 0C-12 4 -14 16 -4 18C4 19 6 10 0 10', a, 2),
      ),
  },
  // Tugu: the monument as a tapered shaft on steps, lotus at its foot.
  tugu: {
    w: 104,
    h: 156,
    svg: (a: string, b = a) => {
      const one =
        `<path d="M-6 0L-3.6 -54L0 -68L3.6 -54L6 0Z" fill="${b}" fill-opacity=".7" stroke="${a}" stroke-width="2.4" stroke-linejoin="round"/>` +
        outline('M-5.4 -14H5.4M-4.9 -28H4.9M-4.3 -42H4.3', a, 1.8) +
        waxDots('M0 -4V-50', a, 2, 5) +
        outline('M-13 0H13V6H-13ZM-20 6H20V12H-20Z', a) +
        [-1, 1]
          .map(s => place(s * 23, 8, 0, 0.6, [-50, 50, -25, 25, 0].map(r => petal(26, 8, r, a, b)).join('')))
          .join('') +
        waxDots('M-12 -18C-20 -34 -14 -54 -6 -64', a, 2.6) +
        waxDots('M12 -18C20 -34 14 -54 6 -64', a, 2.6) +
        dots([[0, -75, 2.6]], a)
      return (
        place(26, 82, 0, 1, one) +
        place(78, 142, 0, 1, one) +
        (
          [
            [78, 34],
            [26, 126],
          ] as const
        )
          .map(
            ([x, y]) =>
              place(x, y, 0, 0.62, [0, 90, 180, 270].map(q => petal(20, 7, q, a, b)).join('')) +
              dots(
                [
                  [x - 11, y - 11, 1.7],
                  [x + 11, y - 11, 1.7],
                  [x - 11, y + 11, 1.7],
                  [x + 11, y + 11, 1.7],
                ],
                a,
              ),
          )
          .join('')
      )
    },
  },
  // Mahkota: the diadem (jamang) of a Malang mask.
  crown: {
    w: 120,
    h: 96,
    svg: (a: string, b = a) => {
      const one =
        `<path d="M-32 0C-36 -14 -24 -18 -25 -31C-15 -25 -13 -18 -9 -14C-10 -28 -3 -33 0 -44C3 -33 10 -28 9 -14C13 -18 15 -25 25 -31C24 -18 36 -14 32 0Z" fill="${b}" fill-opacity=".5" stroke="${a}" stroke-width="2.4" stroke-linejoin="round"/>` +
        outline(
          'M-25 -4C-26 -12 -20 -14 -20 -20M25 -4C26 -12 20 -14 20 -20M-4 -8C-4 -20 -1 -24 0 -30C1 -24 4 -20 4 -8',
          a,
          1.8,
        ) +
        outline('M-32 5H32', a, 3) +
        waxDots('M-30 11H31', a, 3, 6) +
        dots(
          [
            [-14, -7, 2.8],
            [14, -7, 2.8],
            [0, -3, 2.4],
            [-25, -37, 2],
            [25, -37, 2],
            [0, -50, 2.4],
          ],
          a,
        )
      const curl =
        outline('M-26 0C-20 -16 -4 -16 0 -4C2 4 -8 6 -8 0M26 0C20 -16 4 -16 0 -4C-2 4 8 6 8 0', a, 2.2) +
        dots(
          [
            [0, 9, 2.6],
            [-20, 8, 1.7],
            [20, 8, 1.7],
            [0, -16, 1.7],
          ],
          a,
        )
      return (
        place(30, 52, 0, 1, one) +
        place(90, 92 + 6, 0, 1, one) +
        place(90, 2, 0, 1, one) +
        place(90, 28, 0, 1, curl) +
        place(30, 76, 0, 1, curl)
      )
    },
  },
  // Sulur: one running vine with leaves, buds and tendrils.
  vine: {
    w: 128,
    h: 72,
    svg: (a: string, b = a) =>
      outline('M0 36C22 4 42 4 64 36S106 68 128 36', a, 2.8) +
      waxDots('M0 43C22 11 42 11 64 43S106 75 128 43', a, 2, 5.5) +
      place(20, 16, 0, 1, tileLeaf(22, 8, -38, a, b)) +
      place(44, 16, 0, 1, tileLeaf(22, 8, 48, a, b)) +
      place(84, 56, 0, 1, tileLeaf(22, 8, 142, a, b)) +
      place(108, 56, 0, 1, tileLeaf(22, 8, 228, a, b)) +
      outline(
        'M32 12C40 30 28 46 22 40C18 35 26 31 28 36M96 60C88 42 100 26 106 32C110 37 102 41 100 36',
        a,
        2,
      ) +
      place(32, 62, 0, 0.62, [-40, 40, 0].map(r => petal(24, 9, r, a, b)).join('')) +
      place(96, 8, 180, 0.62, [-40, 40, 0].map(r => petal(24, 9, r, a, b)).join('')) +
      dots(
        [
          [50, 58],
          [12, 58, 1.7],
          [78, 14],
          [116, 14, 1.7],
          [64, 20, 1.8],
          [64, 54, 1.8],
        ],
        a,
      ),
  },
  // Kawung-like fill: four seeds round a point, each with its two grains.
  kawung: {
    w: 64,
    h: 64,
    svg: (a: string, b = a) =>
      [45, 135, 225, 315]
        .map(r =>
          place(
            32,
            32,
            r,
            1,
            `<ellipse cx="0" cy="-21.5" rx="10" ry="18.5" fill="${b}" fill-opacity=".6" stroke="${a}" stroke-width="2.3"/>` +
              outline('M-3.4 -32V-27M3.4 -17V-11M-3.2 -16V-12M3.2 -31V-28', a, 2),
          ),
        )
        .join('') +
      dots(
        [
          [32, 32, 3],
          [0, 0, 3],
          [64, 0, 3],
          [0, 64, 3],
          [64, 64, 3],
          [32, 4, 1.6],
          [32, 60, 1.6],
          [4, 32, 1.6],
          [60, 32, 1.6],
        ],
        a,
      ),
  },
  // Parang-like diagonals: curved blades leaning one way, dotted borders between the rows. Turn the tile by 45 degrees.
  parang: {
    w: 46,
    h: 62,
    svg: (a: string, b = a) =>
      `<path d="M3 12C20 4 34 10 34 22C34 32 22 34 22 42C22 48 32 50 43 46C36 56 14 58 12 42C10 30 24 28 22 20C20 14 12 12 3 12Z" fill="${b}" fill-opacity=".65" stroke="${a}" stroke-width="2.3" stroke-linejoin="round"/>` +
      outline('M10 12C20 10 28 14 28 22C28 30 17 32 17 42C17 48 22 51 28 52', a, 1.5) +
      outline('M0 2H46M0 60H46', a, 2) +
      waxDots('M3 -1.5H46', a, 2.8, 7.66) +
      waxDots('M3 60.5H46', a, 2.8, 7.66) +
      dots(
        [
          [9, 24, 1.8],
          [38, 34, 1.8],
        ],
        a,
      ),
  },
  // Rumbai singa: the tassel fringe of the lion.
  tassel: {
    w: 44,
    h: 78,
    svg: (a: string, b = a) =>
      outline('M0 5H44', a, 3) +
      waxDots('M3 11H44', a, 2.6, 7.33) +
      `<path d="M11 16C19 30 17 46 11 62C5 46 3 30 11 16Z" fill="${b}" fill-opacity=".6" stroke="${a}" stroke-width="2.2"/>` +
      outline('M11 24V52', a, 1.6) +
      dots(
        [
          [11, 69, 3],
          [33, 53, 2.6],
          [33, 62, 1.7],
        ],
        a,
      ) +
      `<path d="M33 16C39 26 38 36 33 46C28 36 27 26 33 16Z" fill="${b}" fill-opacity=".35" stroke="${a}" stroke-width="2.2"/>` +
      waxDots('M33 22V42', a, 2, 5),
  },
  // Wahyu: a spray of jacaranda, for what is neither food nor cloth.
  jacaranda: {
    w: 96,
    h: 96,
    svg: (a: string, b = a) => {
      const bell = (x: number, y: number, r: number) =>
        place(
          x,
          y,
          r,
          1,
          `<path d="M0 0C7 -3 9 -12 7 -17Q4 -14 0 -18Q-4 -14 -7 -17C-9 -12 -7 -3 0 0Z" fill="${b}" fill-opacity=".6" stroke="${a}" stroke-width="2"/>`,
        )
      const one =
        outline('M0 26C2 10 -2 -8 0 -26', a, 2) +
        bell(0, -20, 0) +
        bell(-3, -6, -58) +
        bell(3, -2, 58) +
        bell(-2, 10, -70) +
        bell(3, 14, 72)
      return (
        place(24, 50, 12, 1, one) +
        place(72, 98, -12, 1, one) +
        place(72, 2, -12, 1, one) +
        dots(
          [
            [48, 24, 2.2],
            [54, 32, 1.6],
            [0, 72, 2.2],
            [96, 72, 2.2],
            [6, 64, 1.6],
            [48, 88, 1.6],
            [70, 52, 2],
            [24, 4, 2],
          ],
          a,
        )
      )
    },
  },
  // Cecek: rows of wax dots.
  cecek: {
    w: 24,
    h: 24,
    svg: (a: string) => `<g fill="${a}"><circle cx="6" cy="6" r="2.2"/><circle cx="18" cy="18" r="2.2"/></g>`,
  },
} satisfies Record<string, MotifDrawing>

type MotifDrawing = {
  readonly w: number
  readonly h: number
  readonly svg: (ink: string, ink2?: string) => string
}

export type MotifName = keyof typeof MOTIFS
export type MotifTile = { readonly w: number; readonly h: number; readonly body: string }

/** One tile of a motif in two inks; it repeats without a seam. */
export const tileOf = (name: MotifName, ink: string, ink2 = ink): MotifTile => {
  const { w, h, svg }: MotifDrawing = MOTIFS[name]
  return { w, h, body: svg(ink, ink2) }
}
