import type { ArtProduct } from '../art-product.ts'
import { letterBlock, letterLine, measure } from '../lettering.ts'
import { letterParagraph, type Run } from '../lettering-paragraph.ts'
import { num, roundedRect, shape, stroke } from '../svg.ts'
import { netContentLine } from './labelling.ts'

// The back of a pack as the label rules want it: ingredients by weight with the allergens in bold, net
// content, storage, and empty fields for what is stamped on each batch.

const INK = '#2B1A1F'

/** Words in an ingredient's name that give an allergen away. */
const ALLERGENS: Readonly<Record<string, { readonly words: RegExp; readonly label: string } | undefined>> = {
  soy: { words: /kedelai|tempe|kecap/, label: 'kedelai' },
  peanut: { words: /kacang tanah/, label: 'kacang tanah' },
  gluten: { words: /terigu|gandum/, label: 'gandum (gluten)' },
  milk: { words: /susu|keju|mentega/, label: 'susu' },
  egg: { words: /telur/, label: 'telur' },
  fish: { words: /ikan|teri|tuna/, label: 'ikan' },
  crustacean: { words: /udang|ebi|terasi/, label: 'udang' },
  mollusc: { words: /kerang|cumi/, label: 'moluska' },
  sulphite: { words: /sulfit/, label: 'sulfit' },
}

const STORAGE: Readonly<Record<string, string | undefined>> = {
  'ambient-dry': 'Simpan di tempat kering, tertutup rapat',
  'ambient-cool': 'Simpan di tempat sejuk, hindari matahari',
  frozen: 'Simpan beku pada -18 C',
}

/** The label inside a box of w by h whose upper left corner is the origin. */
export const backLabel = (product: ArtProduct, w: number, h: number): string => {
  const margin = w * 0.06
  const inner = w - 2 * margin
  const size = fittingSize(product, inner, h)
  const rows = labelRows(product)
  let y = margin
  let art = letterBlock(product.name.id, w / 2, y + size * 1.5, inner, size * 3, {
    voice: 'round',
    fill: INK,
    max: size * 1.9,
    maxLines: 2,
  })
  y += size * 3.6
  art += rule(margin, y, inner, size * 0.42)
  y += size * 1.3
  for (const row of rows) {
    const set = letterParagraph(row, margin, y, inner, size, INK)
    art += set.svg
    y = set.bottom + size * 0.55
    art += rule(margin, y, inner, size * 0.07)
    y += size * 0.85
  }
  return art + batchFields(margin, h - margin - size * 4.4, inner, size)
}

const rule = (x: number, y: number, width: number, thickness: number): string =>
  shape(`M${num(x)} ${num(y - thickness / 2)}h${num(width)}v${num(thickness)}h${num(-width)}Z`, INK)

/** The largest letter size at which everything stands on the label. */
const fittingSize = (product: ArtProduct, inner: number, h: number): number => {
  for (let size = inner / 19; size > inner / 40; size *= 0.96)
    if (labelHeight(product, size, inner) < h) return size
  return inner / 40
}

const labelHeight = (product: ArtProduct, size: number, inner: number): number => {
  const rows = labelRows(product).map(row => letterParagraph(row, 0, 0, inner, size, INK).bottom + size * 1.4)
  return rows.reduce((sum, row) => sum + row, 0) + size * 11.6
}

const labelRows = (product: ArtProduct): Run[][] => {
  const contains = labelsOf(product.allergens)
  const mayContain = labelsOf(product.mayContain)
  const storage = STORAGE[product.storage ?? '']
  return [
    ingredientRuns(product),
    contains
      ? [
          { text: 'Mengandung:', strong: true },
          { text: contains, strong: true },
        ]
      : [],
    mayContain ? [{ text: 'Dapat mengandung' }, { text: mayContain }] : [],
    [{ text: netContentLine(product), strong: true }],
    storage ? [{ text: storage }] : [],
  ].filter(row => row.length > 0)
}

const ingredientRuns = (product: ArtProduct): Run[] => {
  const ingredients = product.ingredientsOrMaterials ?? []
  const marks = (product.allergens ?? []).flatMap(allergen => ALLERGENS[allergen]?.words ?? [])
  return [
    { text: 'Komposisi:', strong: true },
    ...ingredients.map(({ id }, i) => ({
      text: id + (i < ingredients.length - 1 ? ',' : '.'),
      strong: marks.some(words => words.test(id)),
    })),
  ]
}

const labelsOf = (allergens: readonly string[] = []): string =>
  allergens.map(allergen => ALLERGENS[allergen]?.label ?? allergen).join(', ')

const BEST_BEFORE = 'Baik digunakan sebelum'

/** Fields that are stamped later: best before, batch code, licence. */
const batchFields = (x: number, y: number, width: number, size: number): string => {
  const half = (width - size) / 2
  const captionSize = Math.min(size * 0.7, (half / measure(BEST_BEFORE, 'fine')) * 113)
  const field = (left: number, caption: string) =>
    letterLine(caption, left, y + size * 0.7, captionSize, { voice: 'fine', fill: INK, anchor: 'start' }) +
    stroke(roundedRect(left, y + size * 1.2, half, size * 2.6, size * 0.2), INK, size * 0.09)
  return field(x, BEST_BEFORE) + field(x + half + size, 'Kode produksi')
}
