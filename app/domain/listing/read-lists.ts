import { mostPhotos } from '../catalogue/most-photos.ts'
import { plainWords } from '../label/mention.ts'
import type { IngredientsAnswer, ListedIngredient, ListingPhoto, PhotosAnswer } from './answers.ts'
import { FieldReader } from './typed-fields.ts'

/** What a form may refer to. */
export type KnownThings = {
  /** Slugs of the shop's kinds of goods. */
  categories: readonly string[]
  allergens: readonly string[]
  ingredients: readonly KnownIngredient[]
  /** Pictures that were sent for this listing. */
  pictures: readonly string[]
}

export type KnownIngredient = {
  slug: string
  nameId: string
  nameEn: string
  allergen: string | undefined
}

export const mostIngredients = 40

/**
 * The rows, then what stands in the field for more: names set apart by commas or lines. Known ones are found by
 * their name in either language; others are her own. When all are weighed, the heaviest goes first by itself.
 */
export function readIngredients(
  reader: FieldReader,
  known: KnownThings,
  complete: boolean,
): IngredientsAnswer | undefined {
  const rows = reader.rows('items').flatMap(row => readRow(reader, known, row))
  const added = reader
    .raw('add')
    .split(/[,;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .flatMap(name => readName(reader, name, known))
  const items = [...rows, ...added]
  if (items.length > mostIngredients) return reader.fail('add', { code: 'too-many', limit: mostIngredients })
  if (complete && items.length === 0) return reader.fail('add', { code: 'ingredient-missing' })
  const twice = items.find((item, at) => items.findIndex(other => isSame(item, other)) < at)
  if (twice) return reader.fail('add', { code: 'ingredient-twice', name: twice.name })
  return { items: items.every(item => item.grams !== undefined) ? byWeight(items) : items }
}

function readRow(reader: FieldReader, known: KnownThings, row: number): ListedIngredient[] {
  const name = reader.printed(`items.${row}.name`, 80)
  const grams = reader.optionalWhole(`items.${row}.grams`, 1, 1_000_000)
  return name === undefined ? [] : [{ ...matched(name, known), grams }]
}

/** One of several names in a single field: its mistakes are told at that field. */
function readName(reader: FieldReader, name: string, known: KnownThings): ListedIngredient[] {
  const part = new FieldReader({ part: name })
  const read = part.printed('part', 80)
  if (part.problems.part) reader.fail('add', part.problems.part)
  return read === undefined ? [] : [matched(read, known)]
}

/** In our list by either name, whatever its capitals and accents; its spelling is then ours. */
function matched(name: string, known: KnownThings): ListedIngredient {
  const words = plainWords(name)
  const found = known.ingredients.find(
    one => plainWords(one.nameId) === words || plainWords(one.nameEn) === words,
  )
  return found ? { slug: found.slug, name: found.nameId } : { name }
}

const isSame = (a: ListedIngredient, b: ListedIngredient): boolean =>
  plainWords(a.name) === plainWords(b.name)

const byWeight = (items: readonly ListedIngredient[]): ListedIngredient[] =>
  [...items].sort((a, b) => (b.grams ?? 0) - (a.grams ?? 0))

/** In the order of the shelf; the first is the one that people see. */
export function readPhotos(reader: FieldReader, known: KnownThings): PhotosAnswer | undefined {
  const photos = reader.rows('photos').flatMap((row): ListingPhoto[] => {
    const picture = reader.raw(`photos.${row}.picture`)
    if (picture === '') return []
    if (!known.pictures.includes(picture)) {
      reader.fail('photos', { code: 'photo-not-yours' })
      return []
    }
    const altId = reader.optionalText(`photos.${row}.altId`, 200)
    const altEn = reader.optionalText(`photos.${row}.altEn`, 200)
    return [{ picture, altId, altEn }]
  })
  if (photos.length > mostPhotos) return reader.fail('photos', { code: 'too-many', limit: mostPhotos })
  return {
    photos: photos.filter((photo, at) => photos.findIndex(one => one.picture === photo.picture) === at),
  }
}
