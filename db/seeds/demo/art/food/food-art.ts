import type { Chance } from '../chance.ts'
import type { Sheet } from '../sheet.ts'

/** One piece of food, about 100 units across, seen from above, light from the top left. */
export type FoodArt = (sheet: Sheet, chance: Chance) => string
