import { crafts, meats, packedPlants, type Ruling } from './rule.ts'

export const singapore: Ruling[] = [
  {
    tags: meats,
    verdict: 'forbidden',
    confidence: 'high',
    id: 'Daging hanya boleh dari negara yang terdaftar, dan Indonesia belum: abon, rambak, dan bakso ditinggal saja.',
    en: 'Meat may come from listed countries only and Indonesia is not one of them: no floss, hide crackers or meatballs.',
  },
  {
    tags: ['fish'],
    verdict: 'ok',
    confidence: 'medium',
    id: 'Olahan ikan sampai 5 kg untuk dimakan sendiri.',
    en: 'Fish products up to 5 kg for your own table.',
  },
  {
    tags: [...packedPlants, 'seed', 'egg', 'dairy', 'honey'],
    verdict: 'ok',
    confidence: 'medium',
    id: 'Camilan, buah, dan makanan olahan boleh untuk dimakan sendiri.',
    en: 'Snacks, fruit and processed food are fine for your own use.',
  },
  {
    tags: [...crafts, 'animalHide'],
    verdict: 'ok',
    confidence: 'low',
    id: 'Kerajinan yang sudah jadi biasanya tidak dipersoalkan.',
    en: 'Finished crafts usually raise no question.',
  },
]

export const malaysia: Ruling[] = [
  {
    tags: [...meats, 'egg'],
    verdict: 'likely-refused',
    confidence: 'medium',
    id: 'Makanan dari hewan butuh izin MAQIS; tanpa izin biasanya disita.',
    en: 'Food of animal origin needs a MAQIS permit; without one it is usually taken.',
  },
  {
    tags: ['fish', 'dairy', 'honey'],
    verdict: 'declare',
    confidence: 'low',
    id: 'Laporkan; aturan untuk jumlah kecil tidak sama di setiap pintu masuk.',
    en: 'Declare it; small amounts are not treated alike at every entry.',
  },
  {
    tags: [...packedPlants, 'seed', ...crafts, 'animalHide'],
    verdict: 'ok',
    confidence: 'low',
    id: 'Camilan, kue kering, kopi, dan kerajinan jadi biasanya boleh.',
    en: 'Snacks, dry cakes, coffee and finished crafts are normally fine.',
  },
]

export const china: Ruling[] = [
  {
    tags: [...meats, 'egg', 'dairy'],
    verdict: 'forbidden',
    confidence: 'medium',
    id: 'Daging mentah atau matang, telur, dan susu beserta olahannya tidak boleh.',
    en: 'No raw or cooked meat, eggs or dairy, nor what is made of them.',
  },
  {
    tags: ['seed'],
    verdict: 'forbidden',
    confidence: 'medium',
    id: 'Biji yang dapat ditanam dilarang; jagung dan kacang yang sudah digoreng laporkan dulu.',
    en: 'Seeds for sowing are forbidden; declare corn or nuts even when fried.',
  },
  {
    tags: ['fish', 'honey', ...crafts, 'animalHide'],
    verdict: 'declare',
    confidence: 'low',
    id: 'Laporkan dan biarkan petugas melihatnya.',
    en: 'Declare it and let the officer see it.',
  },
  {
    tags: packedPlants,
    verdict: 'ok',
    confidence: 'medium',
    id: 'Camilan kemasan, permen, dan kopi sangrai boleh; buah segar tidak.',
    en: 'Packed snacks, sweets and roasted coffee are fine; fresh fruit is not.',
  },
]

export const japan: Ruling[] = [
  {
    tags: meats,
    verdict: 'forbidden',
    confidence: 'high',
    id: 'Hampir semua olahan daging dilarang: abon, isi roti, kemasan hampa udara, sedikit pun. Dendanya sampai 3 juta yen atau penjara.',
    en: 'Nearly every meat product is forbidden: floss, a filling in a bun, vacuum packs, however little. Fines reach 3 million yen, or prison.',
  },
  {
    tags: packedPlants,
    verdict: 'ok',
    confidence: 'high',
    id: 'Camilan kering dalam kemasan boleh; buah segar dan cabai segar tidak.',
    en: 'Dry packed snacks are fine; fresh fruit and fresh chilli are not.',
  },
  {
    tags: ['seed', 'egg', 'dairy', 'fish', 'honey'],
    verdict: 'declare',
    confidence: 'low',
    id: 'Laporkan di meja karantina; kemasan kecil untuk dimakan sendiri biasanya boleh.',
    en: 'Show it at the quarantine desk; small packs for your own use usually pass.',
  },
  {
    tags: [...crafts, 'animalHide'],
    verdict: 'ok',
    confidence: 'low',
    id: 'Kerajinan yang bersih dan sudah jadi biasanya boleh.',
    en: 'Clean, finished crafts usually pass.',
  },
]

const noMeat = (fineId: string, fineEn: string): Ruling[] => [
  {
    tags: meats,
    verdict: 'forbidden',
    confidence: 'medium',
    id: `Olahan daging tidak boleh dibawa masuk. ${fineId}`,
    en: `Meat products may not be brought in. ${fineEn}`,
  },
  {
    tags: ['seed', 'egg', 'dairy', 'honey'],
    verdict: 'likely-refused',
    confidence: 'low',
    id: 'Biji, telur, susu, dan madu sering ditolak; laporkan.',
    en: 'Seeds, egg, dairy and honey are often refused; declare them.',
  },
  {
    tags: [...packedPlants, 'fish'],
    verdict: 'ok',
    confidence: 'low',
    id: 'Camilan kering dalam kemasan biasanya boleh; tanaman segar tidak.',
    en: 'Dry packed snacks usually pass; fresh plants do not.',
  },
  {
    tags: [...crafts, 'animalHide'],
    verdict: 'declare',
    confidence: 'low',
    id: 'Laporkan kerajinan kayu, rotan, dan kulit.',
    en: 'Declare crafts of wood, rattan and leather.',
  },
]

export const southKorea = noMeat('Dendanya besar.', 'The fines are heavy.')
export const taiwan = noMeat(
  'Dendanya besar, juga untuk satu bungkus.',
  'The fines are heavy, for a single pack too.',
)

export const saudiArabia: Ruling[] = [
  {
    tags: [...packedPlants, 'seed', 'egg', 'dairy', 'fish', 'honey', ...meats],
    verdict: 'ok',
    confidence: 'low',
    id: 'Makanan untuk dipakai sendiri biasanya boleh; alkohol dan babi dilarang.',
    en: 'Food for your own use is usually fine; alcohol and pork are forbidden.',
  },
  {
    tags: [...crafts, 'animalHide'],
    verdict: 'ok',
    confidence: 'low',
    id: 'Kerajinan biasanya tidak dipersoalkan.',
    en: 'Crafts usually raise no question.',
  },
]
