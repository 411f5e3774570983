import { crafts, meats, packedPlants, type Ruling } from './rule.ts'

const europe = (where: { id: string; en: string }): Ruling[] => [
  {
    tags: [...meats, 'dairy'],
    verdict: 'forbidden',
    confidence: 'medium',
    id: `Daging dan susu dari luar ${where.id} tidak boleh, juga di dalam makanan yang banyak mengandungnya.`,
    en: `No meat or dairy from outside ${where.en}, nor food that is mostly made of it.`,
  },
  {
    tags: ['egg', 'honey', 'fish'],
    verdict: 'declare',
    confidence: 'medium',
    id: 'Sedikit untuk dimakan sendiri boleh; ada batas beratnya.',
    en: 'A little for your own table is allowed, up to a weight.',
  },
  {
    tags: [...packedPlants, 'seed'],
    verdict: 'ok',
    confidence: 'medium',
    id: 'Camilan, kopi, dan makanan kering dari tumbuhan boleh; buah dan biji segar tidak.',
    en: 'Snacks, coffee and dry plant food are fine; fresh fruit and live seeds are not.',
  },
  {
    tags: [...crafts, 'animalHide'],
    verdict: 'ok',
    confidence: 'low',
    id: 'Kerajinan yang sudah jadi biasanya boleh.',
    en: 'Finished crafts usually pass.',
  },
]

export const europeanUnion = europe({ id: 'Uni Eropa', en: 'the European Union' })
export const unitedKingdom = europe({ id: 'Britania Raya', en: 'the United Kingdom' })
