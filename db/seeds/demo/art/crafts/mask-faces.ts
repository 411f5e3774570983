import { shape, stroke, circle, ellipse, group } from '../svg.ts'
import { PALETTE } from '../palette.ts'
import { lighten, darken } from '../colour.ts'
import { type Sheet } from '../sheet.ts'

// ---- Masks. Klana red, large round eyes, moustache, teeth; Panji green, lowered rice-grain eyes, slender nose, quiet smile.
export const maskArt = (sheet: Sheet, who: MaskCharacter, k = '') => {
  const c = { klana: '#B5261E', panji: '#2F7D58', sekartaji: '#F2E7CF' }[who] ?? '#B5261E',
    gold = '#E0AE3E',
    g2 = '#8F5E14',
    wide = who === 'klana'
  const face = wide
    ? 'M-206 -110C-224 0 -206 110 -150 190C-110 246 -60 286 0 300C60 286 110 246 150 190C206 110 224 0 206 -110C150 -160 -150 -160 -206 -110Z'
    : 'M-186 -110C-206 0 -186 110 -128 200C-92 254 -50 296 0 312C50 296 92 254 128 200C186 110 206 0 186 -110C140 -160 -140 -160 -186 -110Z'
  const crown =
    'M-216 -96C-240 -190 -206 -236 -214 -300C-176 -280 -160 -252 -150 -226C-142 -290 -106 -316 -100 -366C-64 -336 -48 -300 -44 -268C-36 -330 -14 -356 0 -414C14 -356 36 -330 44 -268C48 -300 64 -336 100 -366C106 -316 142 -290 150 -226C160 -252 176 -280 214 -300C206 -236 240 -190 216 -96C150 -146 -150 -146 -216 -96Z'
  let o =
    shape(
      'M-204 -60C-262 -70 -270 30 -226 96C-214 110 -204 90 -200 60ZM204 -60C262 -70 270 30 226 96C214 110 204 90 200 60Z',
      gold,
    ) +
    stroke('M-224 -40C-246 -20 -242 40 -220 70M224 -40C246 -20 242 40 220 70', g2, 5, 'stroke-opacity=".7"') +
    circle(-226, 112, 17, PALETTE.apple) +
    circle(226, 112, 17, PALETTE.apple)
  o +=
    shape(
      crown,
      sheet.linear(
        [
          [0, '#F8DE92'],
          [0.4, gold],
          [1, '#A9741E'],
        ],
        0,
        0,
        0.7,
        1,
      ),
    ) +
    stroke(
      'M0 -390C-10 -330 -26 -300 -26 -250M0 -390C10 -330 26 -300 26 -250M-100 -344C-92 -300 -112 -280 -118 -230M-100 -344C-74 -310 -68 -280 -70 -240M100 -344C92 -300 112 -280 118 -230M100 -344C74 -310 68 -280 70 -240M-204 -276C-188 -240 -206 -210 -198 -160M204 -276C188 -240 206 -210 198 -160',
      g2,
      4.5,
    ) +
    (
      [
        [0, -290, 17, PALETTE.apple],
        [-94, -262, 14, '#2F7D58'],
        [94, -262, 14, '#2F7D58'],
        [-180, -196, 12, PALETTE.apple],
        [180, -196, 12, PALETTE.apple],
      ] as const
    )
      .map(
        ([x, y, r, q]) =>
          circle(x, y, r + 4, '#FBE7A8') +
          circle(
            x,
            y,
            r,
            sheet.radial(
              [
                [0, lighten(q, 0.5)],
                [0.5, q],
                [1, darken(q, 0.4)],
              ],
              0.35,
              0.3,
              0.8,
            ),
          ),
      )
      .join('') +
    shape('M-214 -112C-150 -176 150 -176 214 -112L218 -84C150 -146 -150 -146 -218 -84Z', '#2F5E46') +
    stroke('M-208 -104C-150 -162 150 -162 208 -104', '#FBE7A8', 12, 'stroke-dasharray="0 21"')
  o +=
    stroke(face, '#3A0A08', 8, 'stroke-opacity=".35"') +
    shape(
      face,
      sheet.radial(
        [
          [0, lighten(c, 0.34)],
          [0.4, c],
          [0.8, darken(c, 0.24)],
          [1, darken(c, 0.46)],
        ],
        0.38,
        0.32,
        0.72,
      ),
    )
  const hl = (d: string, w: number, op = 0.34) => stroke(d, '#FFF3DC', w, `stroke-opacity="${op}"`)
  if (wide) {
    o +=
      ellipse(-112, 70, 62, 50, '#FFF3DC', 'fill-opacity=".1"') +
      ellipse(112, 70, 62, 50, '#2A0A08', 'fill-opacity=".12"')
    for (const s of [-1, 1])
      o +=
        `<g transform="scale(${s} 1)">` +
        shape('M30 -34C60 -78 136 -88 184 -40C150 -60 90 -56 34 -14Z', '#1B0E0C') +
        stroke('M184 -40C196 -52 200 -66 196 -80', '#1B0E0C', 9) +
        shape('M36 0C62 -42 140 -48 172 -6C148 38 68 42 36 0Z', '#FBF3E2') +
        stroke('M36 0C62 -42 140 -48 172 -6C148 38 68 42 36 0Z', gold, 7) +
        stroke('M36 0C62 -42 140 -48 172 -6', '#1B0E0C', 5) +
        '</g>' +
        circle(s * 102, -4, 27, '#1B0E0C') +
        circle(s * 102 - 8, -13, 7, '#FFFFFF')
    o +=
      shape(
        'M-26 -10C-34 50 -64 78 -62 104C-58 128 -26 126 0 118C26 126 58 128 62 104C64 78 34 50 26 -10C14 -20 -14 -20 -26 -10Z',
        sheet.linear([
          [0, lighten(c, 0.3)],
          [0.45, c],
          [1, darken(c, 0.4)],
        ]),
      ) +
      ellipse(-34, 108, 14, 9, '#4A0A08') +
      ellipse(34, 108, 14, 9, '#4A0A08') +
      hl('M-8 0C-12 40 -18 70 -14 96', 8)
    o +=
      shape(
        'M0 132C-50 120 -110 132 -146 112C-158 132 -150 152 -122 160C-80 170 -40 160 0 148C40 160 80 170 122 160C150 152 158 132 146 112C110 132 50 120 0 132Z',
        '#1B0E0C',
      ) +
      shape('M-92 176C-50 160 50 160 92 176C80 222 40 238 0 238C-40 238 -80 222 -92 176Z', '#5A0A0C') +
      shape('M-78 178C-40 168 40 168 78 178L70 198C30 206 -30 206 -70 198Z', '#FBF3E2') +
      stroke('M-46 174V202M-16 172V204M16 172V204M46 174V202', '#8A6A4A', 3) +
      circle(-31, 188, 6, gold) +
      stroke('M-92 176C-50 160 50 160 92 176C80 222 40 238 0 238C-40 238 -80 222 -92 176Z', '#E0503A', 7) +
      stroke('M-60 258Q0 282 60 258', '#1B0E0C', 8, 'stroke-dasharray="0 15"')
  } else {
    for (const s of [-1, 1])
      o +=
        `<g transform="scale(${s} 1)">` +
        stroke('M42 -50C78 -80 124 -76 160 -46', '#1B0E0C', 7) +
        shape('M38 4C72 -22 128 -22 164 6C128 30 72 30 38 4Z', darken(c, 0.2), 'fill-opacity=".6"') +
        shape('M46 6C78 -8 122 -8 156 8C124 21 78 21 46 6Z', '#FBF3E2') +
        shape('M84 3C94 -2 110 -2 118 4C112 17 92 17 84 3Z', '#1B0E0C') +
        stroke('M42 5C76 -12 124 -12 162 8', '#1B0E0C', 4.4) +
        stroke('M50 12C80 26 124 26 152 14', gold, 3.4) +
        '</g>'
    o +=
      shape(
        'M-14 -14C-18 50 -40 92 -34 108C-28 122 -12 118 0 114C12 118 28 122 34 108C40 92 18 50 14 -14C8 -20 -8 -20 -14 -14Z',
        sheet.linear([
          [0, lighten(c, 0.36)],
          [0.5, c],
          [1, darken(c, 0.36)],
        ]),
      ) +
      hl('M-4 -4C-6 40 -10 70 -8 96', 6, 0.45) +
      stroke('M-24 108Q-16 116 -8 112M24 108Q16 116 8 112', darken(c, 0.6), 4)
    o +=
      group(
        'translate(0 34)scale(.8)',
        shape('M-60 176C-34 160 -14 162 0 170C14 162 34 160 60 176C34 186 -34 186 -60 176Z', '#A8342A') +
          shape('M-60 176C-30 190 30 190 60 176C40 210 -40 210 -60 176Z', '#B84A3C') +
          stroke('M-70 170C-40 187 40 187 70 170', '#5A0A0C', 4.4),
      ) +
      hl('M-16 190Q0 195 14 190', 4, 0.4) +
      (who === 'panji'
        ? stroke('M-44 152C-30 146 -14 147 -6 152M44 152C30 146 14 147 6 152', '#1B0E0C', 4.4)
        : '')
  }
  o +=
    circle(0, -74, 17, gold) +
    [0, 60, 120, 180, 240, 300]
      .map(a =>
        group(
          `translate(0 -74)rotate(${a})`,
          shape('M0 -12C8 -18 8 -30 0 -36C-8 -30 -8 -18 0 -12Z', '#FBE7A8'),
        ),
      )
      .join('') +
    circle(0, -74, 9, PALETTE.apple) +
    hl('M-160 -70C-180 10 -160 90 -118 150', 14, 0.2) +
    stroke(
      `M-150 ${wide ? 196 : 206}C-110 246 -60 286 0 ${wide ? 302 : 314}C60 286 110 246 150 ${wide ? 196 : 206}`,
      gold,
      9,
      'stroke-dasharray="0 18"',
    )
  return o
}
