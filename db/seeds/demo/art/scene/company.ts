import { PROPS, type PropName } from '../props/props.ts'
import type { Sheet } from '../sheet.ts'
import { at, group } from '../svg.ts'

/** Where company stands: a in front and to the side, b behind, c in front on the near side, d far side. */
type Slot = 'a' | 'b' | 'c' | 'd'

type Further<Draw> = Draw extends (sheet: Sheet, ...rest: infer Rest) => string ? Rest : never

/** A thing that keeps a product company: its name, its slot, and what its drawing further asks for. */
export type Companion = {
  [Name in PropName]: readonly [name: Name, slot: Slot, ...rest: Further<(typeof PROPS)[Name]>]
}[PropName]

const SLOTS: Record<Slot, readonly [x: number, y: number, scale: number]> = {
  a: [1230, 1450, 1.45],
  b: [1310, 1235, 1.4],
  c: [330, 1490, 1.15],
  d: [1370, 1330, 1.3],
}
const ROOM_BESIDE: Record<Slot, number> = { a: 130, b: 40, c: 0, d: 110 }

/** Props are drawn to fill their own frame; this brings them to kindred sizes. */
const GROW: Partial<Record<PropName, number>> = {
  dish: 1.12,
  apple: 1.12,
  appleGreen: 1.08,
  tempeh: 1.12,
  pineapple: 1.5,
  glass: 1.5,
  cup: 1.1,
  mushroom: 1.25,
  chiliPair: 1.35,
  chili: 1.15,
  corn: 1.2,
  cherries: 1.25,
  limeLeaf: 1.15,
  sprig: 1.2,
  shallots: 1.2,
  ginger: 1.25,
  turmericRoot: 1.25,
  temulawak: 1.25,
  tealeaf: 1.3,
  spoon: 1.1,
  stack: 1.1,
  rosella: 1.25,
  jackfruit: 1.15,
  pile: 1.05,
  longan: 1.25,
  cassava: 1.2,
  ubiUngu: 1.2,
  ubi: 1.1,
  canting: 1.25,
  coconut: 1.1,
  anise: 1.15,
  lemongrass: 1.1,
  bowlSoup: 1.2,
  beads: 0.9,
}

export type Placed = { readonly y: number; readonly svg: string }

/** The company round a product that stands at cx with half its width in `room`; mirrored when flipped. */
export const company = (
  sheet: Sheet,
  companions: readonly Companion[],
  cx: number,
  flip: boolean,
  room: number,
): Placed[] =>
  companions.map(([name, slot, ...rest]) => {
    const draw = PROPS[name] as (sheet: Sheet, ...rest: readonly unknown[]) => string
    const [slotX, y, scale] = SLOTS[slot]
    const x = slot === 'c' ? nearSide(cx, room) : Math.max(slotX, cx + room + ROOM_BESIDE[slot])
    const inside = Math.min(x, slot === 'b' ? 1340 : 1400)
    const placed = at(flip ? 1600 - inside : inside, y, scale * (GROW[name] ?? 1))
    return { y, svg: group(placed, draw(sheet, ...rest)) }
  })

const nearSide = (cx: number, room: number): number => (cx - room < 340 ? 250 : cx - room - 60)
