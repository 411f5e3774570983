import { brooch, wallet } from './crafts/adornment.ts'
import { mendong, tissue } from './crafts/bamboo.ts'
import { candle, soap } from './crafts/care.ts'
import { mug, teaset } from './crafts/ceramics.ts'
import { clothStack, scarf } from './crafts/cloth.ts'
import { shirt } from './crafts/clothing.ts'
import { cushions, tablecloth } from './crafts/home-linen.ts'
import { mask } from './crafts/masks.ts'
import { notebook, postcards } from './crafts/paper.ts'
import { basket, chair, coasters } from './crafts/rattan.ts'
import { tote, zipPouch } from './crafts/sewn-bags.ts'
import { keyring, magnet } from './crafts/small-masks.ts'
import { hen } from './crafts/terracotta.ts'
import { terrazzo } from './crafts/terrazzo.ts'
import { vase } from './crafts/vase.ts'
import { appleDoll, applePurse, crochetBag } from './crafts/yarn.ts'
import type { Form } from './drawn.ts'
import type { FormName } from './looks/look.ts'
import { clearBag, pillowBag } from './packs/bags.ts'
import { besek } from './packs/besek.ts'
import { bottle } from './packs/bottles.ts'
import { carton, cupCarton, dripBagBox } from './packs/cartons.ts'
import { chocolateBar } from './packs/chocolate-bar.ts'
import { jar } from './packs/jars.ts'
import { mika, openBox } from './packs/open-boxes.ts'
import { pouch, sachet } from './packs/pouches.ts'

export const FORMS: Record<FormName, Form> = {
  pouch,
  sachet,
  clearBag,
  pillow: pillowBag,
  jar,
  bottle,
  carton,
  openBox,
  besek,
  mika,
  bar: chocolateBar,
  cupCarton,
  dripBox: dripBagBox,
  clothStack,
  scarf,
  shirt,
  zipPouch,
  tote,
  tablecloth,
  cushions,
  mask,
  keyring,
  magnet,
  mug,
  vase,
  teaset,
  hen,
  terrazzo,
  basket,
  coasters,
  chair,
  tissue,
  mendong,
  crochetBag,
  applePurse,
  appleDoll,
  brooch,
  wallet,
  soap,
  candle,
  postcards,
  notebook,
}
