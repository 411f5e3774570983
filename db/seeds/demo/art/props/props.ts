import type { Sheet } from '../sheet.ts'
import { at, group } from '../svg.ts'
import { cup, dipper, dish, glass, spoon } from './crockery.ts'
import {
  apple,
  appleHalf,
  banana,
  cherries,
  cocoa,
  coconut,
  jackfruit,
  longan,
  pineapple,
  rosella,
  salakFruit,
} from './fruit.ts'
import { flowers, jacaranda, limeLeaf, sprig, tealeaf } from './leaves.ts'
import { anise, cinnamon, ginger, lemongrass, root } from './roots-and-spices.ts'
import { lyingThree, meatballBowl, pile, powder, stack } from './servings.ts'
import { chili, corn, garlic, mushroom, potato, shallot, tempeh } from './vegetables.ts'
import { batikCorner, beads, brush, canting, coins, pencil, spool, yarn } from './workbench.ts'

export const PROPS = {
  apple,
  appleGreen: (sheet: Sheet) => apple(sheet, '#A9BF4A', '#E9D98A'),
  appleHalf,
  chili,
  chiliPair: (sheet: Sheet) => group(at(10, -16), chili(sheet, '#C5281F', 8)) + chili(sheet, '#D84A2A', -10),
  chiliGreen: (sheet: Sheet) => chili(sheet, '#6E9A3C', -6),
  shallot,
  shallots: (sheet: Sheet) =>
    group(at(-56, -10, 0.9), shallot(sheet, '#B8587A')) + group(at(40, 4, 1, 8), shallot(sheet)),
  garlic,
  ginger,
  turmericRoot: (sheet: Sheet) => ginger(sheet, '#C98636', '#F08A1E'),
  temulawak: (sheet: Sheet) => ginger(sheet, '#B98A52', '#F3C23A'),
  sprig,
  limeLeaf,
  corn,
  cassava: (sheet: Sheet) => root(sheet, '#8C5A36', '#FBF3E0'),
  ubiUngu: (sheet: Sheet) => root(sheet, '#7A3F5C', '#8A55A8'),
  ubi: (sheet: Sheet) => root(sheet, '#B8643C', '#F3A83C'),
  potato,
  mushroom,
  tempeh,
  banana,
  pineapple,
  salakFruit,
  longan,
  jackfruit,
  cherries,
  rosella,
  coconut,
  cocoa,
  dipper,
  coffeeFlower: (sheet: Sheet) => flowers(sheet),
  jacaranda,
  tealeaf,
  anise,
  lemongrass,
  cinnamon,
  dish,
  cup,
  glass,
  spoon,
  powder,
  stack,
  spool,
  canting,
  brush,
  cloth: batikCorner,
  pile,
  bowlSoup: meatballBowl,
  lying: lyingThree,
  yarn,
  coins,
  beads,
  pencil,
}

export type PropName = keyof typeof PROPS
