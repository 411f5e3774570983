import type { PackLabel } from '../catalogue/pack-label.ts'
import type { PictureShown } from '../catalogue/pictures-shown.ts'
import { netContentOf } from '../catalogue/product-cards.ts'
import type { AllergenCode } from '../catalogue/products-page.ts'
import { type Language, nameIn, type Text, textIn } from '../catalogue/text.ts'
import { keepsUntil } from '../catalogue/validity.ts'
import { type Context, today } from '../context.ts'
import { type Day, daysBetween } from '../dates.ts'
import { allergenStatement } from '../label/allergens.ts'
import { pricePer100 } from '../money.ts'
import type { Answers } from './answers.ts'
import { labelMaker } from './checked-listing.ts'
import type { Draft } from './drafts.ts'
import { knownThings } from './known-things.ts'
import { labelOf } from './label-of.ts'
import { draftPictures } from './listing-pictures.ts'
import { cabinOf } from './product-facts-of.ts'
import type { KnownIngredient } from './read-lists.ts'

export type Preview = {
  name: Text
  taste: Text | undefined
  pictures: (PictureShown & { side: 'front' | 'other' })[]
  /** 0 where she has given none yet. */
  priceIdr: number
  netContent: PackLabel['netContent'] | undefined
  pricePer100Idr: number | undefined
  keeps: { untilOn: Day; daysLeft: number; from: 'shelf-life' } | undefined
  cabin: ReturnType<typeof cabinOf>
  licences: []
  label: Omit<PackLabel, 'netContent'> & { netContent: PackLabel['netContent'] | undefined }
}

/** What the product's page will show of a draft. Licences are left out: they show once the office has seen them. */
export async function preview(ctx: Context, draft: Draft, language: Language): Promise<Preview> {
  const { answers } = draft
  const { name, story, english, sizes, keeping } = answers
  const named = nameIn(language, { id: name?.name, en: english?.name })
  const known = (await knownThings(ctx, draft.listingId)).ingredients
  const [first] = sizes?.sizes ?? []
  const netContent = netContentIn(answers)
  const untilOn = keepsUntil(keeping?.days ?? null, today(ctx))
  const pictures = await draftPictures(ctx, answers)
  const whatItIs = (parts: { description?: string | undefined; taste?: string | undefined } | undefined) =>
    [parts?.description, parts?.taste].filter(Boolean).join(' ')
  return {
    name: named,
    taste: textIn(language, { id: whatItIs(story), en: whatItIs(english) }),
    pictures: pictures.map((picture, at) => ({
      ...picture,
      alt: altOf(answers, picture.id, language) ?? named.text,
      side: at === 0 ? 'front' : 'other',
    })),
    priceIdr: first?.priceIdr ?? 0,
    netContent,
    pricePer100Idr: first && pricePer100(first.priceIdr, first.quantity, first.unit),
    keeps:
      untilOn === undefined
        ? undefined
        : { untilOn, daysLeft: keeping?.days ?? daysBetween(today(ctx), untilOn), from: 'shelf-life' },
    cabin: cabinOf(answers),
    licences: [],
    label: { ...(await labelIn(ctx, draft, language, known)), netContent },
  }
}

function altOf({ photos }: Answers, pictureId: string, language: Language): string | undefined {
  const photo = photos?.photos.find(one => one.picture === pictureId)
  return textIn(language, { id: photo?.altId, en: photo?.altEn })?.text
}

function netContentIn(answers: Answers) {
  const [first] = answers.sizes?.sizes ?? []
  const net = first ?? answers['net-content']
  return net && netContentOf({ netQuantity: net.quantity, netUnit: net.unit, pieces: net.pieces ?? null })
}

async function labelIn(
  ctx: Context,
  { answers, producerId }: Draft,
  language: Language,
  known: readonly KnownIngredient[],
): Promise<Omit<PackLabel, 'netContent'>> {
  const maker = await labelMaker(ctx, producerId)
  const facts = labelOf(answers, maker, known)
  const { contains, shared } = allergenStatement(facts)
  const isCraft = answers.kind?.kind === 'non-food'
  return {
    goods: isCraft ? 'craft' : answers.kind?.kind === 'cosmetic' ? 'cosmetic' : 'food',
    language,
    ingredients: facts.ingredients.map(({ slug, name, allergen }) => {
      const ours = known.find(one => one.slug === slug)
      const text = nameIn(language, { id: name, en: ours?.nameEn }).text
      return allergen === undefined ? { text } : { text, allergen: allergen as AllergenCode }
    }),
    allergens: contains as AllergenCode[],
    mayContain: shared as AllergenCode[],
    shelfLifeDays: answers.keeping?.days,
    storage: answers.keeping?.storage ?? 'none',
    licences: [],
    makerName: maker.name,
    kelurahan: maker.kelurahan,
    kecamatan: maker.kecamatan,
    ...(answers.care && { dimensions: answers.care.dimensions }),
    ...(answers.keeping?.afterOpeningDays !== undefined && {
      afterOpeningDays: answers.keeping.afterOpeningDays,
    }),
  }
}
