import { darken, lighten } from '../colour.ts'
import { PALETTE } from '../palette.ts'
import { at, circle, group, num, shape, stroke } from '../svg.ts'
import type { Person } from './person.ts'

/** Hair behind head and neck; drawn before the face. */
export const hairBehind = (person: Person): string => {
  const { woman, headwear, hair, hairColour, face, turn } = person
  if (headwear === 'veil' || headwear === 'shawl' || !woman) return ''
  const { w, h } = face
  const deep = darken(hairColour, 0.2)
  const knotSide = turn > 0 ? -1 : 1
  switch (hair) {
    case 'long':
      return shape(
        `M${num(-w - 16)} -30C${num(-w - 30)} 120 ${num(-w - 24)} 200 ${num(4 - w)} 250H${num(w - 4)}C${num(w + 24)} 200 ${num(w + 30)} 120 ${num(w + 16)} -30Z`,
        deep,
      )
    case 'bob':
      return shape(
        `M${num(-w - 18)} -30C${num(-w - 34)} 60 ${num(-w - 26)} 120 ${num(16 - w)} 130H${num(w - 16)}C${num(w + 26)} 120 ${num(w + 34)} 60 ${num(w + 18)} -30Z`,
        deep,
      )
    case 'tail':
      return shape(
        `M${num(knotSide * (w - 10))} ${num(-h * 0.7)}C${num(knotSide * (w + 90))} ${num(-h * 0.5)} ${num(knotSide * (w + 70))} 60 ${num(knotSide * (w + 40))} 190C${num(knotSide * (w + 6))} 120 ${num(knotSide * (w + 20))} 20 ${num(knotSide * (w - 10))} -20Z`,
        deep,
      )
    default: {
      const [x, y] = [knotSide * w * 0.52, -h * 0.93]
      return (
        circle(x, y, 47, hairColour) +
        stroke(
          `M${num(x - 30)} ${num(y + 8)}q26 20 58 -6`,
          lighten(hairColour, 0.3),
          5,
          'stroke-opacity=".5"',
        )
      )
    }
  }
}

/** Hair over the forehead; drawn after the face. */
export const hairBefore = (person: Person): string => {
  if (person.headwear !== 'none') return ''
  return person.woman ? partedHair(person) : shortHair(person)
}

const partedHair = (person: Person): string => {
  const { face, hairColour, hair, turn } = person
  const { w, h } = face
  const side = turn > 0 ? 1 : -1
  const flower = hair === 'bun' && person.age !== 'young'
  const d = `M${num(side * 14)} ${num(-h * 0.86)}C${num(-side * w * 0.7)} ${num(-h * 0.7)} ${num(-side * w * 0.96)} ${num(-h * 0.3)} ${num(-side * (w + 2))} 30C${num(-side * (w + 40))} -60 ${num(-side * (w + 14))} ${num(-h - 34)} 0 ${num(-h - 30)}C${num(side * (w + 14))} ${num(-h - 34)} ${num(side * (w + 40))} -60 ${num(side * (w + 2))} 30C${num(side * w * 0.96)} ${num(-h * 0.34)} ${num(side * w * 0.66)} ${num(-h * 0.6)} ${num(side * 14)} ${num(-h * 0.86)}Z`
  const gleam = `M${num(side * 10)} ${num(-h - 4)}C${num(-side * w * 0.6)} ${num(-h * 0.94)} ${num(-side * w)} ${num(-h * 0.6)} ${num(-side * (w + 12))} -20`
  return (
    shape(d, hairColour) +
    stroke(gleam, lighten(hairColour, 0.3), 6, 'stroke-opacity=".45"') +
    (flower ? frangipani(-side * (w - 6), -h * 0.64) : '')
  )
}

const frangipani = (x: number, y: number): string => {
  const petal = shape('M0 0C16 -8 16 -30 0 -38C-16 -30 -16 -8 0 0Z', '#FFF9EA')
  const petals = [0, 72, 144, 216, 288].map(turn => group(`rotate(${turn})`, petal)).join('')
  return group(at(x, y, 0.62), petals, circle(0, 0, 9, PALETTE.turmeric))
}

const shortHair = (person: Person): string => {
  const { face, hairColour, hair } = person
  const { w, h } = face
  const [right, left] = hair === 'parted' ? [0.62, 0.9] : hair === 'short' ? [0.74, 0.68] : [0.8, 0.8]
  const high = hair === 'crop' ? 18 : 36
  const d = `M${num(-w - 6)} 16C${num(-w - 26)} -60 ${num(-w - 10)} ${num(-h - high + 6)} -10 ${num(-h - high)}C${num(w + 10)} ${num(-h - high - 4)} ${num(w + 26)} -60 ${num(w + 6)} 16L${num(w - 8)} -22C${num(w - 10)} ${num(-h * 0.5)} ${num(w * 0.6)} ${num(-h * right)} 10 ${num(-h * right)}C-30 ${num(-h * (right - 0.04))} ${num(-w * 0.7)} ${num(-h * left)} ${num(8 - w)} -22Z`
  const gleam = `M${num(10 - w)} ${num(-h * 0.7)}C-50 ${num(-h - 16)} 0 ${num(-h - 20)} 40 ${num(-h - 12)}`
  return shape(d, hairColour) + stroke(gleam, lighten(hairColour, 0.3), 6, 'stroke-opacity=".4"')
}
