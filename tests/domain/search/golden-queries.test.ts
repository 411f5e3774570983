import { describe, expect, test } from 'vitest'
import { demoCatalogue, everything, today } from './demo-catalogue.ts'

const index = demoCatalogue()

function top(text: string, count: number): readonly string[] {
  return index.find({ ...everything, text, pageSize: count }, today).productIds
}

describe('the first product found', () => {
  test.each([
    ['kripik', 'keripik-tempe-original'],
    ['keripik', 'keripik-tempe-original'],
    ['kripk tempe', 'keripik-tempe-original'],
    ['tempeh chips', 'keripik-tempe-original'],
    ['chips tempeh', 'keripik-tempe-original'],
    ['kripik tempe', 'keripik-tempe-original'],
    ['keripik tempe original', 'keripik-tempe-original'],
    ['tempe chips', 'keripik-tempe-original'],
    ['keripiktempe', 'keripik-tempe-original'],
    ['the tempeh chips', 'keripik-tempe-original'],
    ['keripik tempe khas malang', 'keripik-tempe-original'],
    ['tempeh crisps spicy', 'keripik-tempe-pedas-manis'],
    ['keripik tempe pedes', 'keripik-tempe-pedas-manis'],
    ['tempeh chips cheese', 'keripik-tempe-keju'],
    ['seaweed tempeh', 'keripik-tempe-rumput-laut'],
    ['mushroom chips', 'keripik-jamur-tiram'],
    ['jamur kripik', 'keripik-jamur-tiram'],
    ['ketela balado', 'keripik-singkong-balado'],
    ['purple yam chips', 'keripik-ubi-ungu'],
    ['emping', 'emping-jagung'],
    ['peyek', 'rempeyek-kacang'],
    ['rempeyek kacang2', 'rempeyek-kacang'],
    ['peanut crackers', 'rempeyek-kacang'],
    ['krupuk rambak', 'kerupuk-rambak-sapi'],
    ['apple chips', 'keripik-apel'],
    ['keripik apple', 'keripik-apel'],
    ['kripik appel', 'keripik-apel'],
    ['jackfruit', 'keripik-nangka'],
    ['jakfruit chips', 'keripik-nangka'],
    ['snakefruit', 'keripik-salak'],
    ['pinapple', 'keripik-nanas'],
    ['coklat pisang', 'keripik-pisang-cokelat'],
    ['pia kacang ijo', 'pia-kacang-hijau'],
    ['bakpau telo', 'bakpao-telo'],
    ['bakpia', 'bakpia-telo-ungu'],
    ['apple pie', 'pai-apel'],
    ['wingko', 'wingko-kelapa'],
    ['jenang apple', 'jenang-apel'],
    ['enting-enting', 'enting-enting-kacang'],
    ['enting2', 'enting-enting-kacang'],
    ['ginger candy', 'permen-ting-jahe'],
    ['chocolate tempeh', 'cokelat-tempe'],
    ['coklat tempe', 'cokelat-tempe'],
    ['apple jam', 'selai-apel'],
    ['slai apel', 'selai-apel'],
    ['sirop apel', 'sirup-apel'],
    ['temulawak', 'temulawak-instan'],
    ['cuka', 'cuka-apel'],
    ['honey', 'madu-bunga-kopi'],
    ['coffee', 'kopi-robusta-dampit'],
    ['kopi dampit', 'kopi-robusta-dampit'],
    ['arabica beans', 'kopi-arabika-biji'],
    ['arabika', 'kopi-arabika-biji'],
    ['robsuta', 'kopi-robusta-dampit'],
    ['black tea', 'teh-hitam-dataran-tinggi'],
    ['rosella tea', 'teh-rosela'],
    ['sambel bawang', 'sambal-bawang'],
    ['anchovy', 'sambal-teri'],
    ['rawon', 'bumbu-rawon-pasta'],
    ['beef floss', 'abon-sapi'],
    ['abon ayam', 'abon-ayam'],
    ['bakso malang', 'bakso-malang-beku'],
    ['meat balls frozen', 'bakso-malang-beku'],
    ['batik shirt', 'kemeja-batik-malangan'],
    ['scarf batik', 'selendang-batik'],
    ['mask keyring', 'gantungan-kunci-topeng'],
    ['fridge magnet', 'magnet-kulkas-topeng'],
    ['topeng panji', 'topeng-panji-mini'],
    ['mug dinoyo', 'mug-keramik-dinoyo'],
    ['rattan basket', 'keranjang-rotan'],
    ['kranjang rotan', 'keranjang-rotan'],
    ['leather wallet', 'dompet-kulit'],
    ['apple soap', 'sabun-apel'],
    ['citronella', 'minyak-sereh-wangi'],
    ['post card', 'kartu-pos-malang'],
    ['notebok batik', 'buku-catatan-batik'],
    ['KERIPIK   TÉMPÉ!!', 'keripik-tempe-original'],
    ['soesoe permen', 'permen-susu'],
    ['madoe', 'madu-bunga-kopi'],
  ])('for "%s" is %s', (text, slug) => {
    expect(top(text, 1)).toEqual([slug])
  })
})

test('a search for tempeh chips shows the four tempeh chips before anything else', () => {
  for (const text of ['tempeh chips', 'kripik tempe', 'kripk tempe']) {
    expect([...top(text, 4)].sort(), text).toEqual([
      'keripik-tempe-keju',
      'keripik-tempe-original',
      'keripik-tempe-pedas-manis',
      'keripik-tempe-rumput-laut',
    ])
  }
})

test('a word in the name comes before the same word in a description or an ingredient list', () => {
  const found = index.find({ ...everything, text: 'bawang', pageSize: 101 }, today).productIds
  expect(found.slice(0, 3).sort()).toEqual(['bawang-goreng', 'kacang-bawang', 'sambal-bawang'])
  expect(found).toContain('keripik-tempe-original')
})

test('a corrected word is told, a spelling variant is not', () => {
  expect(index.find({ ...everything, text: 'kripk tempe' }, today).understood).toEqual([
    { typed: 'kripk', as: 'keripik' },
  ])
  expect(index.find({ ...everything, text: 'kripik tempeh' }, today).understood).toBeUndefined()
})

test('two swapped letters are one slip', () => {
  expect(top('tmepe', 1)).toEqual(['keripik-tempe-original'])
})

test('words that never meet in one product are relaxed to those that have the most of them', () => {
  const answer = index.find({ ...everything, text: 'keripik tempe zzzzzz' }, today)
  expect(answer.relaxed).toBe(true)
  expect(answer.productIds[0]).toBe('keripik-tempe-original')
  expect(index.find({ ...everything, text: 'keripik tempe' }, today).relaxed).toBeUndefined()
})

test('among relaxed results those with the words in the name come first', () => {
  expect(top('kacang bawang zzzzzz', 1)).toEqual(['kacang-bawang'])
})

test('a text that finds nothing still offers the five nearest', () => {
  const answer = index.find({ ...everything, text: 'xqvwtempexqv' }, today)
  expect(answer.total).toBe(0)
  expect(answer.productIds).toEqual([])
  expect(answer.nearest).toHaveLength(5)
  expect(answer.nearest[0]).toContain('tempe')
})

test('what the filters hid is nearest, but never what the visitor must not eat', () => {
  const query = { ...everything, text: 'keripik tempe', category: 'ceramics' }
  expect(index.find(query, today).nearest[0]).toBe('keripik-tempe-original')

  const byIngredient = index.find({ ...query, text: 'ketumbar' }, today).nearest
  const withIngredient = index.find({ ...everything, text: 'ketumbar', pageSize: 5 }, today).productIds
  expect(byIngredient).toEqual(withIngredient)

  const { total, nearest } = index.find({ ...query, without: ['soy'] }, today)
  expect(total).toBe(0)
  expect(nearest).toHaveLength(5)
  for (const productId of nearest) expect(index.get(productId)?.allergens).not.toContain('soy')
})

test('a text without a word, or of stop words only, asks for everything', () => {
  for (const text of ['', '   ', '"*"', 'oleh-oleh', 'oleh2', 'the', '🎁']) {
    expect(index.find({ ...everything, text }, today).total, text).toBe(101)
  }
})
