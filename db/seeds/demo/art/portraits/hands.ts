import { darken, lighten, mix } from '../colour.ts'
import { circle, ellipse, group, num, stroke } from '../svg.ts'
import type { Handwork } from './handwork.ts'
import type { Person } from './person.ts'

// Arms and hands before the body, round the face's origin. TABLE is where the table begins.

export const TABLE = 426

export const handsArt = (person: Person, handwork: Handwork): string => {
  switch (handwork.pose) {
    case 'hold':
      return holding(person, handwork.w, handwork.svg)
    case 'work':
      return working(person, handwork.tool, handwork.work)
    case 'beside':
      return group(`translate(226 ${TABLE + 50})`, handwork.svg)
  }
}

const holding = (person: Person, w: number, thing: string): string => {
  const grip = { x: Math.min(w / 2 + 4, person.shoulders - 40), y: TABLE - 62 }
  const arms = [-1, 1].map(side => forearm(person, side, side * (grip.x + 20), grip.y + 8)).join('')
  const palms = [-1, 1].map(side => ellipse(side * (grip.x + 4), grip.y, 30, 40, person.skin)).join('')
  const fingers = fingersRound(person, grip.x, grip.y)
  return arms + palms + group(`translate(0 ${TABLE - 4})`, thing) + group('scale(-1 1)', fingers) + fingers
}

/** Four fingers of the right hand that come round the edge of a thing at (x, y). */
const fingersRound = ({ skin }: Person, x: number, y: number): string => {
  const deep = mix(skin, '#5A2A1E', 0.5)
  const lines = [0, 1, 2, 3].map(i => {
    const reach = [30, 38, 36, 26][i] ?? 30
    return `M${num(x + 8)} ${num(y - 24 + i * 17)}L${num(x - reach)} ${num(y - 30 + i * 18)}`
  })
  return (
    stroke(lines.join(''), deep, 19, 'stroke-opacity=".75"') +
    stroke(lines.join(''), skin, 15.5) +
    lines
      .map(d => stroke(d, mix(skin, '#FFF6E2', 0.35), 4, 'stroke-opacity=".35" transform="translate(0 -4)"'))
      .join('')
  )
}

const working = (person: Person, tool: string, work: string): string => {
  const { skin } = person
  const deep = mix(skin, '#5A2A1E', 0.5)
  const [fistX, fistY] = [118, TABLE - 84]
  const [restX, restY] = [-168, TABLE - 8]
  const resting = [0, 1, 2, 3].map(
    i => `M${restX + 6} ${restY - 12 + i * 9}L${restX + 50 - Math.abs(i - 1) * 6} ${restY - 10 + i * 11}`,
  )
  const gripping = [0, 1, 2].map(
    i => `M${fistX + 22} ${fistY - 16 + i * 17}L${fistX - 18} ${fistY - 10 + i * 16}`,
  )
  const finger = (d: string) => stroke(d, deep, 18, 'stroke-opacity=".7"') + stroke(d, skin, 14.5)
  return (
    group(`translate(-40 ${TABLE + 34})`, work) +
    forearm(person, -1, restX - 18, restY - 4) +
    ellipse(restX, restY, 36, 24, skin) +
    resting.map(finger).join('') +
    forearm(person, 1, fistX + 30, fistY + 14) +
    ellipse(fistX + 6, fistY + 4, 33, 34, skin) +
    group(`translate(${fistX} ${fistY})`, tool) +
    gripping.map(finger).join('')
  )
}

/** A sleeve from the upper arm round the elbow, and the bare wrist, to a hand at (x, y). */
const forearm = (person: Person, side: number, x: number, y: number): string => {
  const { cloth, skin, shoulders, face } = person
  const [elbowX, elbowY] = [side * (shoulders - 4), face.h + 246]
  const [cuffX, cuffY] = [x + (elbowX - x) * 0.36, y + (elbowY - y) * 0.36]
  const upper = `M${num(side * (shoulders - 34))} ${num(elbowY - 70)}`
  const bend = `${upper}C${num(elbowX)} ${num(elbowY - 10)} ${num(elbowX - side * 10)} ${num(elbowY + 26)} ${num(cuffX)} ${num(cuffY)}`
  const wrist = `M${num(cuffX)} ${num(cuffY)}L${num(x)} ${num(y)}`
  const [alongX, alongY] = [cuffX - elbowX, cuffY - elbowY]
  const along = Math.hypot(alongX, alongY)
  const across = `M${num(cuffX - (alongY / along) * 38)} ${num(cuffY + (alongX / along) * 38)}L${num(cuffX + (alongY / along) * 38)} ${num(cuffY - (alongX / along) * 38)}`
  // As light as the torso is on this side, so that the sleeve grows out of it.
  const sleeve = side < 0 ? lighten(cloth, 0.04) : darken(cloth, 0.18)
  return (
    stroke(wrist, mix(skin, '#5A2A1E', 0.3), 47) +
    stroke(wrist, skin, 43) +
    stroke(bend, sleeve, 80, 'stroke-linecap="butt"') +
    circle(cuffX, cuffY, 39, sleeve) +
    stroke(across, darken(cloth, 0.4), 4, 'stroke-opacity=".45"')
  )
}
