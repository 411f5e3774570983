import type { FoodKind } from '../food/foods.ts'
import type { Voice } from '../lettering.ts'
import type { MotifName } from '../motif-tiles.ts'
import { PALETTE } from '../palette.ts'
import type { Companion } from '../scene/company.ts'

/** Art direction of one product. Colours are names of the palette. */
export type Look = {
  readonly form: FormName
  readonly base: string
  readonly second: string
  readonly paper: string
  readonly companions: readonly Companion[]
  readonly motif: MotifName
  /** Which of the house signs the maker's mark carries. */
  readonly sign: number
} & LookDetails

type LookDetails = {
  readonly set?: Ground
  readonly wall?: Backdrop
  readonly voice?: Voice
  readonly kind?: FoodKind
  readonly pouchLayout?: PouchLayout
  readonly cartonLayout?: CartonLayout
  readonly window?: WindowShape
  readonly w?: number
  readonly h?: number
  readonly piece?: number
  readonly scale?: number
  readonly tone?: string
  readonly ink?: string
  readonly plateInk?: string
  // Jars and bottles.
  readonly lid?: string
  readonly cloth?: string
  readonly clothMotif?: MotifName
  readonly fill?: string
  readonly shape?: BottleShape
  readonly cap?: string
  readonly clear?: boolean
  readonly cork?: boolean
  // Boxes.
  readonly grid?: readonly [columns: number, rows: number]
  readonly turn?: number
  readonly fit?: number
  // Crafts.
  readonly ink2?: string
  readonly motif2?: MotifName
  readonly motifs?: readonly MotifName[]
  readonly fold?: 'drape' | 'stack'
  readonly tee?: boolean
  readonly words?: string
  /** Colour of a powder or of grounds, for the close view of a pack without a window. */
  readonly powder?: string
  readonly who?: MaskCharacter
}

export type FormName =
  | 'pouch'
  | 'sachet'
  | 'clearBag'
  | 'pillow'
  | 'jar'
  | 'bottle'
  | 'carton'
  | 'openBox'
  | 'besek'
  | 'mika'
  | 'bar'
  | 'cupCarton'
  | 'dripBox'
  | 'clothStack'
  | 'scarf'
  | 'shirt'
  | 'zipPouch'
  | 'tote'
  | 'tablecloth'
  | 'cushions'
  | 'mask'
  | 'keyring'
  | 'magnet'
  | 'mug'
  | 'vase'
  | 'teaset'
  | 'hen'
  | 'terrazzo'
  | 'basket'
  | 'coasters'
  | 'chair'
  | 'tissue'
  | 'mendong'
  | 'crochetBag'
  | 'applePurse'
  | 'appleDoll'
  | 'brooch'
  | 'wallet'
  | 'soap'
  | 'candle'
  | 'postcards'
  | 'notebook'

export type PouchLayout = 'arch' | 'plaque' | 'block' | 'stripe' | 'label'
export type CartonLayout = 'sun' | 'frame' | 'half'
export type Ground =
  | 'table'
  | 'sweep'
  | 'tegel'
  | 'cloth'
  | 'cloth2'
  | 'board'
  | 'plinth'
  | 'plinthwide'
  | 'floor'
  | 'hang'
  | 'wallhang'
  | 'door'
export type Backdrop = 'none' | 'window' | 'arch' | 'disc' | 'dado'
export type WindowShape = 'arch' | 'round' | 'oval' | 'apple' | 'leaf' | 'drop' | 'scallop' | 'roof' | 'wide'
export type BottleShape = 'juice' | 'syrup' | 'vinegar' | 'dropper' | 'honey'
export type MaskCharacter = 'klana' | 'panji' | 'sekartaji'

export type Dyes = readonly [
  base: keyof typeof PALETTE,
  second: keyof typeof PALETTE,
  paper: keyof typeof PALETTE,
]

/** A look as the catalogue writes it: form, three colours, details, company. */
export const dress = (
  form: FormName,
  [base, second, paper]: Dyes,
  details: LookDetails & { readonly motif?: MotifName },
  ...companions: readonly Companion[]
): Look => ({
  form,
  base: PALETTE[base],
  second: PALETTE[second],
  paper: PALETTE[paper],
  motif: 'kawung',
  sign: 0,
  ...details,
  companions,
})
