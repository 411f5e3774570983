import { darken, lighten } from '../colour.ts'
import { tileOf } from '../motif-tiles.ts'
import { PALETTE } from '../palette.ts'
import type { Sheet } from '../sheet.ts'
import { at, circle, group, num, shape, stroke } from '../svg.ts'
import type { Person } from './person.ts'

// Veils, caps and headcloths, round the same origin as the face. Drops and folds go down to the chest.

/** What lies over the face's edge: drawn after the face. */
export const headwearArt = (sheet: Sheet, person: Person): string => {
  switch (person.headwear) {
    case 'veil':
      return veil(sheet, person)
    case 'shawl':
      return shawl(sheet, person)
    case 'wrap':
      return wrap(sheet, person)
    case 'peci':
      return peci(sheet, person)
    case 'udeng':
      return udeng(sheet, person)
    case 'none':
      return ''
  }
}

/** The opening for the face: a little inside its outline, lower on the forehead. */
const opening = (person: Person): string => {
  const { face, turn } = person
  const w = face.w - 3
  const { h } = face
  const shift = turn * 7
  return `M${num(shift)} ${num(26 - h)}C${num(shift - w * 0.86)} ${num(26 - h)} ${num(shift - w)} ${num(-h * 0.2)} ${num(shift - w + 3)} ${num(h * 0.2)}C${num(shift - w + 6)} ${num(h * 0.66)} ${num(shift - w * 0.62)} ${num(h * 0.94)} ${num(shift)} ${num(h - 1)}C${num(shift + w * 0.62)} ${num(h * 0.94)} ${num(shift + w - 6)} ${num(h * 0.66)} ${num(shift + w - 3)} ${num(h * 0.2)}C${num(shift + w)} ${num(-h * 0.2)} ${num(shift + w * 0.86)} ${num(26 - h)} ${num(shift)} ${num(26 - h)}Z`
}

/** Cloth round the face that falls to half-width `reach` at height `drop`. */
const veilOutline = (person: Person, reach: number, drop: number): string => {
  const { w, h } = person.face
  const lean = person.turn * -9
  const top = -h - 34
  return `M${num(lean)} ${num(top)}C${num(lean - w - 76)} ${num(top)} ${num(lean - w - 66)} 0 ${num(-w - 48)} ${num(h * 0.7)}C${num(-w - 70)} ${num(h + 40)} ${num(-reach - 8)} ${num(drop - 88)} ${num(-reach)} ${num(drop)}C-90 ${num(drop + 78)} 90 ${num(drop + 78)} ${num(reach)} ${num(drop)}C${num(reach + 8)} ${num(drop - 88)} ${num(w + 70)} ${num(h + 40)} ${num(w + 48)} ${num(h * 0.7)}C${num(lean + w + 66)} 0 ${num(lean + w + 76)} ${num(top)} ${num(lean)} ${num(top)}Z`
}

const clothAround = (sheet: Sheet, person: Person, outline: string): string => {
  const d = outline + opening(person)
  const light = sheet.linear(
    [
      [0, '#FFF6E0', 0.34],
      [0.4, '#FFF6E0', 0],
      [0.7, '#2A1320', 0.1],
      [1, '#2A1320', 0.34],
    ],
    0,
    0,
    1,
    0.5,
  )
  const filled = (paint: string, more = '') => `<path d="${d}" fill-rule="evenodd" fill="${paint}"${more}/>`
  const dots = person.patterned && person.clothes !== 'kebaya'
  return (
    filled(person.veil) +
    filled(light) +
    (dots ? filled(sheet.tile(tileOf('cecek', lighten(person.veil, 0.6)), 1.2), ' fill-opacity=".8"') : '') +
    stroke(opening(person), lighten(person.veil, 0.4), 6, 'stroke-opacity=".7"') +
    group('translate(3 4)', stroke(opening(person), darken(person.veil, 0.4), 3, 'stroke-opacity=".35"'))
  )
}

/** A veil that covers shoulders and chest, with folds under the chin. */
const veil = (sheet: Sheet, person: Person): string => {
  const { face, shoulders, veil } = person
  const { w, h } = face
  const drop = h + 190
  const folds = `M${num(-w - 26)} ${num(h * 0.6)}C-80 ${num(h + 40)} -10 ${num(h + 46)} 60 ${num(h + 24)}M${num(-w - 36)} ${num(h * 0.86)}C-90 ${num(h + 112)} 0 ${num(h + 132)} 110 ${num(h + 72)}M${num(-shoulders * 0.62)} ${num(h + 132)}C-80 ${num(h + 192)} 60 ${num(h + 192)} ${num(shoulders * 0.5)} ${num(h + 102)}`
  return (
    clothAround(sheet, person, veilOutline(person, shoulders * 0.74, drop)) +
    stroke(folds, darken(veil, 0.4), 5, 'stroke-opacity=".34"') +
    stroke(
      `M${num(-w - 34)} ${num(h * 0.8)}C-84 ${num(h + 104)} 0 ${num(h + 122)} 104 ${num(h + 64)}`,
      lighten(veil, 0.4),
      3,
      'stroke-opacity=".5"',
    )
  )
}

/** A long shawl: one end thrown over the shoulder, held by a pin. */
const shawl = (sheet: Sheet, person: Person): string => {
  const { face, shoulders, veil } = person
  const { w, h } = face
  const side = person.turn < 0 ? -1 : 1
  const end = `M${num(side * (w - 30))} ${num(h * 0.92)}C${num(side * (w + 60))} ${num(h + 30)} ${num(side * shoulders * 0.86)} ${num(h + 40)} ${num(side * shoulders * 0.94)} ${num(h + 96)}C${num(side * shoulders * 0.9)} ${num(h + 220)} ${num(side * shoulders * 0.84)} ${num(h + 300)} ${num(side * shoulders * 0.8)} ${num(h + 380)}H${num(side * shoulders * 0.36)}C${num(side * shoulders * 0.42)} ${num(h + 220)} ${num(side * w * 0.6)} ${num(h + 110)} ${num(side * (w - 70))} ${num(h + 30)}Z`
  const folds = `M${num(-side * (w + 30))} ${num(h * 0.66)}C${num(-side * 70)} ${num(h + 70)} ${num(side * 10)} ${num(h + 66)} ${num(side * 80)} ${num(h + 24)}M${num(-side * (w + 34))} ${num(h * 0.95)}C${num(-side * 60)} ${num(h + 116)} ${num(side * 20)} ${num(h + 110)} ${num(side * 96)} ${num(h + 52)}`
  const drape = `M${num(side * (w + 6))} ${num(h + 30)}C${num(side * shoulders * 0.6)} ${num(h + 110)} ${num(side * shoulders * 0.64)} ${num(h + 220)} ${num(side * shoulders * 0.6)} ${num(h + 370)}`
  return (
    clothAround(sheet, person, veilOutline(person, shoulders * 0.52, h + 104)) +
    shape(end, darken(veil, 0.08)) +
    stroke(drape, darken(veil, 0.4), 5, 'stroke-opacity=".36"') +
    stroke(end, darken(veil, 0.4), 3, 'stroke-opacity=".3"') +
    stroke(folds, darken(veil, 0.4), 5, 'stroke-opacity=".36"') +
    flowerPin(side * (w - 18), h + 22)
  )
}

const flowerPin = (x: number, y: number): string => {
  const petal = shape('M0 0C16 -8 16 -30 0 -38C-16 -30 -16 -8 0 0Z', '#FFF4E0')
  const petals = [0, 72, 144, 216, 288].map(turn => group(`rotate(${turn})`, petal)).join('')
  return group(at(x, y, 0.42, 10), petals, circle(0, 0, 9, PALETTE.turmeric))
}

/** A cloth wound round the head like a turban, knotted above the brow; ears and neck stay free. */
const wrap = (sheet: Sheet, person: Person): string => {
  const { face, veil, turn } = person
  const { w, h } = face
  const lean = turn * -6
  const d = `M${num(-w - 12)} ${num(-h * 0.1)}C${num(-w - 40)} ${num(-h - 16)} ${num(lean - w * 0.5)} ${num(-h - 54)} ${num(lean)} ${num(-h - 50)}C${num(lean + w * 0.5)} ${num(-h - 54)} ${num(w + 40)} ${num(-h - 16)} ${num(w + 12)} ${num(-h * 0.1)}C${num(w * 0.86)} ${num(-h * 0.5)} ${num(w * 0.5)} ${num(-h * 0.68)} ${num(turn * 12)} ${num(-h * 0.62)}C${num(-w * 0.5)} ${num(-h * 0.68)} ${num(-w * 0.86)} ${num(-h * 0.5)} ${num(-w - 12)} ${num(-h * 0.1)}Z`
  const winds = `M${num(-w - 18)} ${num(-h * 0.34)}C${num(-w * 0.6)} ${num(-h * 0.86)} ${num(w * 0.1)} ${num(-h * 0.96)} ${num(w * 0.7)} ${num(-h * 1.04)}M${num(-w - 14)} ${num(-h * 0.62)}C${num(-w * 0.5)} ${num(-h * 1.04)} 0 ${num(-h * 1.14)} ${num(w * 0.36)} ${num(-h * 1.2)}M${num(w + 14)} ${num(-h * 0.4)}C${num(w * 0.7)} ${num(-h * 0.8)} ${num(w * 0.3)} ${num(-h * 0.86)} ${num(turn * 14)} ${num(-h * 0.8)}`
  const light = sheet.linear(
    [
      [0, '#FFF6E0', 0.32],
      [0.5, '#FFF6E0', 0],
      [1, '#2A1320', 0.34],
    ],
    0,
    0,
    1,
    0.5,
  )
  return (
    shape(d, veil) +
    shape(
      d,
      sheet.tile(tileOf('kawung', lighten(veil, 0.5), lighten(veil, 0.25)), 0.6),
      'fill-opacity=".55"',
    ) +
    shape(d, light) +
    stroke(winds, darken(veil, 0.42), 5, 'stroke-opacity=".4"') +
    group(
      `translate(${num(turn * 16)} ${num(-h * 0.74)})`,
      shape('M-34 -16C-60 -40 -30 -54 -6 -20C10 -60 52 -44 34 -12C20 10 -18 8 -34 -16Z', darken(veil, 0.1)) +
        stroke('M-30 -22Q-10 -14 -4 -4M28 -22Q12 -12 4 -4', darken(veil, 0.45), 4, 'stroke-opacity=".5"'),
    )
  )
}

const peci = (sheet: Sheet, person: Person): string => {
  const { w, h } = person.face
  const felt = sheet.linear([
    [0, '#4A4450'],
    [0.3, '#2B2630'],
    [1, '#16121A'],
  ])
  const cap = `M${num(-w - 8)} ${num(-h * 0.4)}L${num(-w + 12)} ${num(-h - 22)}Q0 ${num(-h - 46)} ${num(w - 12)} ${num(-h - 22)}L${num(w + 8)} ${num(-h * 0.4)}Q0 ${num(-h * 0.66)} ${num(-w - 8)} ${num(-h * 0.4)}Z`
  return (
    temples(person) +
    shape(cap, felt) +
    stroke(
      `M${num(-w + 14)} ${num(-h - 20)}Q0 ${num(-h - 6)} ${num(w - 14)} ${num(-h - 20)}`,
      '#6A6470',
      3,
      'stroke-opacity=".6"',
    )
  )
}

/** The batik headcloth of Javanese men, with its point above the brow. */
const udeng = (sheet: Sheet, person: Person): string => {
  const { face, turn } = person
  const { w, h } = face
  const d = `M${num(-w - 8)} ${num(-h * 0.36)}C${num(-w - 18)} ${num(-h * 0.9)} ${num(-w * 0.6)} ${num(-h - 40)} 0 ${num(-h - 40)}C${num(w * 0.6)} ${num(-h - 40)} ${num(w + 18)} ${num(-h * 0.9)} ${num(w + 8)} ${num(-h * 0.36)}Q${num(w * 0.5)} ${num(-h * 0.62)} ${num(turn * 10)} ${num(-h * 0.56)}Q${num(-w * 0.5)} ${num(-h * 0.62)} ${num(-w - 8)} ${num(-h * 0.36)}Z`
  const x = num(turn * 14)
  const point = shape('M-30 22C-26 -20 -10 -50 6 -74C18 -44 30 -16 32 22Q0 10 -30 22Z', PALETTE.sogan)
  const motif = sheet.tile(tileOf('kawung', PALETTE.cream, PALETTE.kraft), 0.5)
  return (
    temples(person) +
    shape(d, '#4A2C18') +
    shape(d, motif) +
    shape(d, '#2A1320', 'fill-opacity=".16"') +
    group(
      `translate(${x} ${num(-h * 0.68)})`,
      point,
      stroke('M-30 22C-26 -20 -10 -50 6 -74', '#2A1320', 3, 'stroke-opacity=".4"'),
    ) +
    stroke(
      `M${num(-w - 8)} ${num(-h * 0.38)}Q${num(-w * 0.5)} ${num(-h * 0.64)} ${x} ${num(-h * 0.58)}Q${num(w * 0.5)} ${num(-h * 0.64)} ${num(w + 8)} ${num(-h * 0.38)}`,
      PALETTE.kraft,
      5,
    )
  )
}

/** The hair that shows below a cap. */
const temples = (person: Person): string => {
  const { face, hairColour } = person
  const { w, h } = face
  const left = `M${num(-w - 6)} ${num(-h * 0.42)}C${num(-w - 2)} -10 ${num(-w + 2)} 0 ${num(-w + 3)} 16L${num(-w - 4)} 10Z`
  return shape(left, hairColour) + group('scale(-1 1)', shape(left, hairColour))
}
