import { everywhere } from '../scene/bands.ts'
import { daylight } from '../scene/bands.ts'
import type { Form } from '../drawn.ts'
import { maskArt, type MaskCharacter } from './mask-faces.ts'
import { shape, group, at, num, stroke, circle, roundedRect } from '../svg.ts'
import { fullWidth } from '../scene/bands.ts'
import { wallArt } from '../scene/room.ts'
import { darken, lighten } from '../colour.ts'
import { PROPS } from '../props/props.ts'
import { PALETTE } from '../palette.ts'
import { type Sheet } from '../sheet.ts'
import { type ArtProduct } from '../art-product.ts'
import { type Look } from '../looks/look.ts'
import { softShadow } from '../shading.ts'
import { motifFill } from '../motif-fill.ts'
import { letterBlock, letterLine } from '../lettering.ts'

export const mask: Form = (sheet, product, look) => {
  const who = look.who ?? 'klana',
    art = maskArt(sheet, who)
  const dsh =
    'M-216 -96C-240 -190 -206 -236 -214 -300L0 -414L214 -300C206 -236 240 -190 216 -96C224 0 206 110 150 190C110 246 60 286 0 300C-60 286 -110 246 -150 190C-206 110 -224 0 -216 -96Z'
  if (look.stand || !look.set || look.set !== 'wallhang') {
    const k = 0.94
    return {
      svg:
        shape(
          'M-150 -16L-120 -40H120L150 -16V6H-150Z',
          sheet.linear(
            [
              [0, '#8A5628'],
              [1, '#4E2C10'],
            ],
            0,
            0,
            0,
            1,
          ),
        ) +
        shape('M-13 -130H13V-30H-13Z', '#6E431E') +
        group(at(0, -336, k), art),
      w: 520,
      h: 730,
      focus: { x: 0, y: -340, r: 190 },
      shadow: scaledPath(dsh, k, -336),
    }
  }
  const sc = (sheet2: Sheet, { wall, table, flip }) =>
    wallArt(sheet2, wall, 'disc', false) +
    fullWidth(
      1000,
      1280,
      sheet2.linear(
        [
          [0, wall],
          [1, darken(wall, 0.08)],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    fullWidth(
      1270,
      2500,
      sheet2.linear(
        [
          [0, lighten(table, 0.1)],
          [1, darken(table, 0.3)],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    fullWidth(1262, 1274, lighten(table, 0.4)) +
    daylight(sheet2) +
    `<g transform="translate(812 746)scale(1.42)" fill="#1A0508" fill-opacity=".42" filter="url(#${sheet2.once('hs', id => `<filter id="${id}" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="15"/></filter>`)})"><path d="${dsh}"/></g>` +
    group(at(760, 690, 1.42), art) +
    group(at(1330, 1440, 1.3), PROPS.jacaranda(sheet2)) +
    group(at(270, 1450, 1.2), PROPS.brush(sheet2, PALETTE.apple))
  return { svg: group('translate(0 -320)', art), w: 520, h: 730, focus: { x: 0, y: -320, r: 200 }, scene: sc }
}

const scaledPath = (d: string, k: number, dy: number) =>
  d.replace(/(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g, (_, a, b) => `${num(a * k)} ${num(b * k + dy)}`)

export const keyring: Form = (sheet, product, look) => {
  const ringOf = (x: number, y: number, who: MaskCharacter, r: number, k: number) =>
    group(
      at(x, y, k, r),
      softShadow(sheet, 10, 20, 190, 220, 0.34) +
        stroke('M0 -440A58 58 0 1 1 1 -440', '#8A8F94', 14) +
        stroke('M0 -440A58 58 0 1 1 1 -440', '#E6EAEC', 5) +
        stroke('M0 -440V-340', '#A9AEB2', 11, 'stroke-dasharray="16 10"') +
        circle(0, -318, 20, '#8A8F94') +
        group('translate(0 -36)scale(.66)', maskArt(sheet, who)),
    )
  const art = group(
    'translate(0 -210)scale(1 .9)',
    ringOf(-250, 40, 'klana', -14, 0.86) +
      ringOf(20, -20, 'panji', 6, 0.86) +
      ringOf(270, 70, 'sekartaji', 22, 0.82),
  )
  const sc = (sheet2: Sheet, { wall, table }) =>
    everywhere(
      sheet2.linear(
        [
          [0, lighten(table, 0.34)],
          [0.5, table],
          [1, darken(table, 0.14)],
        ],
        0.1,
        0,
        0.8,
        1,
      ),
    ) +
    group(
      'rotate(-8 800 800)',
      shape(
        roundedRect(300, 420, 1000, 900, 18),
        '#3A1710',
        'fill-opacity=".16" transform="translate(18 22)"',
      ) +
        shape(roundedRect(300, 420, 1000, 900, 18), PALETTE.cream) +
        `<g transform="translate(300 420)"><path d="M0 0H1000V900H0Z" fill="${motifFill(sheet2, 'kawung', '#C9A06A', '#E9D2A6', 1.3)}"/></g>`,
    ) +
    daylight(sheet2) +
    group(at(800, 1270, 1.5), art)
  return { svg: art, w: 900, h: 640, focus: { x: -230, y: -180, r: 170 }, scene: sc, frontScene: sc }
}

export const magnet: Form = (sheet, product, look) => {
  const one = group(
    'scale(1)',
    shape(
      'M-236 -250C-236 -330 236 -330 236 -250V250C236 330 -236 330 -236 250Z',
      '#1A0508',
      'fill-opacity=".3" transform="translate(18 24)"',
    ) +
      shape('M-236 -250C-236 -330 236 -330 236 -250V250C236 330 -236 330 -236 250Z', PALETTE.turmeric) +
      shape(
        'M-236 -250C-236 -330 236 -330 236 -250V250C236 330 -236 330 -236 250Z',
        sheet.linear(
          [
            [0, '#FFF6E0', 0.5],
            [0.4, '#FFF6E0', 0],
            [1, '#2A1320', 0.3],
          ],
          0,
          0,
          1,
          1,
        ),
      ) +
      shape('M-212 -240C-212 -304 212 -304 212 -240V240C212 304 -212 304 -212 240Z', PALETTE.forest) +
      shape(
        'M-212 -240C-212 -304 212 -304 212 -240V240C212 304 -212 304 -212 240Z',
        motifFill(sheet, 'vine', '#3F7A5E', '#2F6A50', 0.9),
      ) +
      group('translate(0 -26)scale(.64)', maskArt(sheet, 'klana')) +
      letterBlock('Malang', 0, 236, 300, 64, { voice: 'deco', fill: PALETTE.turmeric }),
  )
  const sc = (sheet2: Sheet) =>
    everywhere(
      sheet2.linear(
        [
          [0, '#DCEBE8'],
          [0.5, '#B9D6D2'],
          [1, '#8FB5B1'],
        ],
        0.1,
        0,
        0.8,
        1,
      ),
    ) +
    shape('M1180 -900H1200V2500H1180Z', '#2A1320', 'fill-opacity=".2"') +
    shape('M1200 -900H1206V2500H1200Z', '#FFFFFF', 'fill-opacity=".6"') +
    shape(roundedRect(1268, 380, 54, 620, 27), '#2A1320', 'fill-opacity=".25" transform="translate(14 16)"') +
    shape(
      roundedRect(1268, 380, 54, 620, 27),
      sheet2.linear([
        [0, '#FFFFFF'],
        [0.4, '#C9D2D4'],
        [1, '#7A888C'],
      ]),
    ) +
    group(
      'rotate(4 330 1180)',
      shape('M120 1000H560V1420H120Z', '#2A1320', 'fill-opacity=".18" transform="translate(10 12)"') +
        shape('M120 1000H560V1420H120Z', '#FFF8E8') +
        shape('M150 1030H530V1320H150Z', '#9CCAD6') +
        shape('M150 1240L250 1130L320 1200L420 1090L530 1220V1320H150Z', '#5D8A3C') +
        shape('M150 1270L300 1210L530 1290V1320H150Z', '#1E4B3B') +
        circle(440, 1092, 30, PALETTE.turmeric) +
        letterLine('ARJUNO', 340, 1384, 34, { voice: 'fine' }),
    ) +
    shape('M-900 -900L200 -900L-500 2500H-900Z', '#FFFFFF', 'fill-opacity=".16"') +
    group(at(640, 680, 1.36, -4), one) +
    daylight(sheet2)
  return {
    svg: group('translate(0 -320)', one),
    w: 480,
    h: 640,
    focus: { x: 0, y: -340, r: 170 },
    scene: sc,
    shadow: roundedRect(-236, -640, 472, 640, 50),
  }
}
