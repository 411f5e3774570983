import { crafts, meats, packedPlants, type Ruling } from './rule.ts'

export const australia: Ruling[] = [
  {
    tags: packedPlants,
    verdict: 'declare',
    confidence: 'high',
    id: 'Tulis di kartu kedatangan. Camilan, kue kering, kopi sangrai, dan cokelat biasanya lolos setelah diperiksa; yang dilaporkan tidak didenda.',
    en: 'Tick it on the arrival card. Snacks, biscuits, roasted coffee and chocolate usually pass after a look; what is declared is never fined.',
  },
  {
    tags: ['seed'],
    verdict: 'likely-refused',
    confidence: 'medium',
    id: 'Biji yang masih bisa tumbuh ditolak; jagung dan kacang goreng dilaporkan dulu, petugas yang memutuskan.',
    en: 'Seeds that could still grow are refused; declare fried corn and nuts, the officer decides.',
  },
  {
    tags: [...meats, 'egg', 'dairy'],
    verdict: 'likely-refused',
    confidence: 'medium',
    id: 'Abon, bakso, dan makanan yang banyak telur atau susu sering ditolak. Laporkan, dan siapkan diri untuk meninggalkannya.',
    en: 'Meat floss, meatballs and food rich in egg or dairy are often refused. Declare them and be ready to leave them.',
  },
  {
    tags: ['fish', 'honey'],
    verdict: 'declare',
    confidence: 'medium',
    id: 'Laporkan; bawa dalam kemasan asli yang masih tertutup.',
    en: 'Declare it, in its own unopened pack.',
  },
  {
    tags: [...crafts, 'animalHide'],
    verdict: 'declare',
    confidence: 'high',
    id: 'Kayu, rotan, bambu, dan kulit dilaporkan; harus bersih, kering, tanpa kulit kayu dan tanpa serangga.',
    en: 'Declare wood, rattan, bamboo and leather; they must be clean, dry, and free of bark and insects.',
  },
]

export const unitedStates: Ruling[] = [
  {
    tags: meats,
    verdict: 'forbidden',
    confidence: 'medium',
    id: 'Daging dan olahannya dari Indonesia ditolak, juga yang kering atau kalengan.',
    en: 'Meat and anything made with it from Indonesia is refused, dried or tinned as well.',
  },
  {
    tags: [...packedPlants, 'seed', 'fish', 'egg', 'dairy', 'honey'],
    verdict: 'declare',
    confidence: 'medium',
    id: 'Semua makanan dilaporkan. Kue, permen, dan kopi sangrai dalam kemasan biasanya boleh masuk.',
    en: 'Declare all food. Packed baked goods, sweets and roasted coffee usually come in.',
  },
  {
    tags: [...crafts, 'animalHide'],
    verdict: 'declare',
    confidence: 'low',
    id: 'Laporkan kerajinan dari bahan alam; yang bersih dan sudah diolah biasanya boleh.',
    en: 'Declare crafts of natural material; clean and finished pieces usually pass.',
  },
]

export const timorLeste: Ruling[] = [
  {
    tags: [...packedPlants, 'seed', 'fish', 'egg', 'dairy', 'honey', ...crafts, 'animalHide'],
    verdict: 'ok',
    confidence: 'low',
    id: 'Kami tidak menemukan larangan khusus untuk dipakai sendiri.',
    en: 'We know of no special rule for your own use.',
  },
  {
    tags: meats,
    verdict: 'declare',
    confidence: 'low',
    id: 'Karantina hewan dapat memeriksa olahan daging; laporkan.',
    en: 'Animal quarantine may check meat products; declare them.',
  },
]
