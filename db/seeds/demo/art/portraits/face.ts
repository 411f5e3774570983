import { darken, lighten, mix } from '../colour.ts'
import { PALETTE } from '../palette.ts'
import type { Sheet } from '../sheet.ts'
import { circle, ellipse, group, num, shape, stroke } from '../svg.ts'
import type { Person } from './person.ts'

// A head round the origin, which lies between the eyes. A turned head keeps its outline and moves its
// features towards where it looks: most in the middle of the face, not at all at its edges.

/** Across the face: u = -1 is its left edge, 1 its right. */
export const across = ({ face, turn }: Person, u: number): number => face.w * (u + 0.24 * turn * (1 - u * u))

const depthOf = (skin: string): string => mix(skin, '#5A2A1E', 0.42)

export const facePath = ({ face: { w, h, jaw }, turn }: Person): string => {
  const left = w * (1 - 0.1 * Math.max(0, -turn))
  const right = w * (1 - 0.1 * Math.max(0, turn))
  const chin = turn * w * 0.1
  return `M0 ${num(-h)}C${num(-left * 1.06)} ${num(-h)} ${num(-left * 1.1)} ${num(-h * 0.2)} ${num(-left)} ${num(h * 0.16)}C${num(-left * 0.94)} ${num(h * 0.56)} ${num(chin - left * jaw)} ${num(h * 0.98)} ${num(chin)} ${num(h)}C${num(chin + right * jaw)} ${num(h * 0.98)} ${num(right * 0.94)} ${num(h * 0.56)} ${num(right)} ${num(h * 0.16)}C${num(right * 1.1)} ${num(-h * 0.2)} ${num(right * 1.06)} ${num(-h)} 0 ${num(-h)}Z`
}

export const faceArt = (sheet: Sheet, person: Person): string =>
  ears(person) +
  skinArt(sheet, person) +
  eyes(person) +
  nose(person) +
  mouth(person) +
  beard(person) +
  (person.glasses ? glasses(person) : '')

const ears = (person: Person): string => {
  const { headwear, turn, face, skin, woman } = person
  if (headwear === 'veil' || headwear === 'shawl') return ''
  const deep = depthOf(skin)
  return [-1, 1]
    .filter(side => side * turn < 0.5)
    .map(
      side =>
        ellipse(side * (face.w + 1), 14, 17, 28, side < 0 ? skin : mix(skin, deep, 0.4)) +
        stroke(`M${num(side * (face.w + 7))} 0q${side * 8} 12 0 28`, deep, 3, 'stroke-opacity=".5"') +
        (woman ? circle(side * (face.w + 5), 48, 6.5, PALETTE.turmeric) : ''),
    )
    .join('')
}

const skinArt = (sheet: Sheet, person: Person): string => {
  const { face, skin } = person
  const { w, h } = face
  const d = facePath(person)
  const deep = depthOf(skin)
  const shadow = `M16 ${num(-h)}C${num(w * 0.5)} 0 ${num(w * 0.5)} ${num(h * 0.5)} 6 ${num(h + 10)}H${num(w + 40)}V${num(-h)}Z`
  const cheek = (u: number) => ellipse(across(person, u), h * 0.36, 25, 18, '#D9604A', 'fill-opacity=".2"')
  return (
    shape(d, skin) +
    `<g ${sheet.clip(d)}>` +
    shape(shadow, deep, 'fill-opacity=".17"') +
    ellipse(-w * 0.45, -h * 0.34, w * 0.44, h * 0.36, lighten(skin, 0.3), 'fill-opacity=".3"') +
    cheek(-0.58) +
    cheek(0.58) +
    '</g>'
  )
}

const eyes = (person: Person): string => {
  const { age, face, skin, turn } = person
  const deep = depthOf(skin)
  const both = [-1, 1].map(side => {
    const narrow = side * turn > 0 ? 1 - 0.2 * Math.abs(turn) : 1
    const at = `translate(${num(across(person, side * 0.43))} 2)scale(${Math.round(narrow * 100) / 100} 1)`
    return group(at, eye(person, side, deep))
  })
  const frown =
    age === 'old'
      ? group(
          `translate(${num(across(person, 0))} 0)`,
          stroke(
            `M-40 ${num(-face.h * 0.52)}q40 -9 80 0M-32 ${num(-face.h * 0.42)}q32 -7 64 0`,
            deep,
            2.4,
            'stroke-opacity=".35"',
          ),
        )
      : ''
  return both.join('') + frown
}

/** One eye with its brow; side says where its outer corner is. */
const eye = (person: Person, side: number, deep: string): string => {
  const { woman, age, turn, hairColour, face } = person
  const open = age === 'old' ? 7 : 9.5
  const brow = age === 'old' ? mix(hairColour, '#5A4A44', 0.4) : '#2A1B18'
  const lid = `M-20 2Q0 ${num(-open * 1.8)} 20 2`
  let art =
    shape(`M-19 2Q0 ${num(-open * 1.7)} 19 2Q0 ${num(open)} -19 2Z`, '#FFF9EF') +
    circle(turn * 3, -0.5, open * 0.92, '#2E1B14') +
    circle(turn * 3 - 3, -4, 2.6, '#FFFFFF') +
    stroke(lid, '#2A1713', woman ? 4.6 : 3.6) +
    stroke(`M-24 -27Q${side * 2} ${woman ? -44 : -41} 25 -28`, brow, woman ? 5.4 : 8.4)
  if (woman) art += stroke(`M${side * 18} 0l${side * 7} -5`, '#2A1713', 3.2)
  if (age !== 'young')
    art +=
      stroke(
        `M${side * 25} 3l${side * 11} -5M${side * 25} 9l${side * 11} 3`,
        deep,
        2.2,
        'stroke-opacity=".55"',
      ) + stroke('M-15 17q15 7 30 0', deep, 2.4, 'stroke-opacity=".4"')
  if (age === 'old')
    art += stroke(
      `M${side * -2} ${num(face.h * 0.36)}q${side * 15} 20 ${side * 12} 42`,
      deep,
      3,
      'stroke-opacity=".4"',
    )
  return art
}

const nose = (person: Person): string => {
  const { skin, turn } = person
  const x = across(person, 0)
  const deep = depthOf(skin)
  // Seen from the front only the shaded side shows; turned, the bridge stands out against the far cheek.
  const towards = turn === 0 ? -1 : Math.sign(turn)
  const reach = 14 + 7 * Math.abs(turn)
  const bridge = `M${num(x + towards * 5)} 4C${num(x + towards * 7)} 24 ${num(x + towards * (reach + 4))} 38 ${num(x + towards * reach)} 47Q${num(x + towards)} 56 ${num(x - towards * 13)} 47`
  return (
    stroke(bridge, deep, 4, 'stroke-opacity=".72"') +
    ellipse(x - towards * 2, 26, 5, 18, lighten(skin, 0.5), 'fill-opacity=".25"')
  )
}

const mouth = (person: Person): string => {
  const { face, woman, skin, smile, turn } = person
  const squeeze = Math.round((1 - 0.12 * Math.abs(turn)) * 100) / 100
  const lip = woman ? '#B5483F' : mix(skin, '#8A3A30', 0.55)
  const open =
    shape('M-36 -5Q0 7 36 -5Q20 25 0 25Q-20 25 -36 -5Z', '#FFFAF0') +
    stroke('M-38 -6Q0 7 38 -6Q20 26 0 26Q-20 26 -38 -6', lip, 5.4)
  const soft =
    shape('M-31 1Q-12 -7 0 -2Q12 -7 31 1Q0 23 -31 1Z', lip) +
    stroke('M-35 -2Q0 13 35 -2', darken(lip, 0.45), 3.4)
  return group(
    `translate(${num(across(person, 0))} ${num(face.h * 0.58)})scale(${squeeze} 1)`,
    smile === 'open' ? open : soft,
  )
}

const beard = (person: Person): string => {
  const { face, beard, hairColour, age } = person
  if (beard === 'none') return ''
  const colour = age === 'old' ? mix(hairColour, '#5A4A44', 0.3) : '#2A1B18'
  const x = num(across(person, 0))
  if (beard === 'moustache')
    return group(
      `translate(${x} ${num(face.h * 0.58)})`,
      shape('M-42 -10Q-20 -27 0 -19Q20 -27 42 -10Q16 -13 0 -12Q-16 -13 -42 -10Z', colour),
    )
  return group(
    `translate(${x} ${num(face.h * 0.84)})`,
    shape('M-26 0Q0 -9 26 0Q22 33 0 36Q-22 33 -26 0Z', colour, 'fill-opacity=".9"'),
  )
}

const glasses = (person: Person): string => {
  const { face, turn } = person
  const [left, right] = [across(person, -0.43), across(person, 0.43)]
  const rim = (x: number, narrow: number) =>
    `M${num(x - 31 * narrow)} -1a${num(31 * narrow)} 28 0 1 0 ${num(62 * narrow)} 0a${num(31 * narrow)} 28 0 1 0 ${num(-62 * narrow)} 0`
  const [narrowLeft, narrowRight] = [1 - 0.2 * Math.max(0, -turn), 1 - 0.2 * Math.max(0, turn)]
  const arms = `M${num(left - 31 * narrowLeft)} -4L${num(-face.w)} -9M${num(right + 31 * narrowRight)} -4L${num(face.w)} -9`
  const bridge = `M${num(left + 31 * narrowLeft)} -4Q${num((left + right) / 2)} -13 ${num(right - 31 * narrowRight)} -4`
  return (
    stroke(rim(left, narrowLeft) + rim(right, narrowRight) + bridge + arms, '#4A3528', 4.6) +
    shape(`M${num(left - 17)} -15l13 -7l-17 33l-7 -5Z`, '#FFFFFF', 'fill-opacity=".35"')
  )
}
