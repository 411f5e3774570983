import type { LabelDocument } from '../domain/label/compile-label.ts'
import { formatsIn } from './formats-in.ts'
import { labelWordsIn } from './label-words.ts'
import type { Language } from './language.ts'
import { goodsEn } from './messages/shop/goods.en.ts'
import { goodsId } from './messages/shop/goods.id.ts'

export type Run = { text: string; isStrong: boolean }
/** With `isToWrite` a ruled place for a stamp or a pen follows. */
export type Paragraph = { runs: readonly Run[]; isToWrite?: boolean }

/** A label in finished words, in their order. Indonesian first; English follows where it is wanted. */
export type PackWords = {
  brand: string | undefined
  name: string
  /** Under the name, smaller: the English name, the kind, how hot. */
  under: readonly string[]
  net: { label: string; value: string }
  body: readonly Paragraph[]
  /** Code and dates, permit, price: beside the QR code. */
  foot: readonly Paragraph[]
  /** Says where the official logo belongs, on what is certified. */
  halalPlace: string | undefined
  path: string | undefined
}

export type PackLanguages = 'id' | 'id-en'

/** The law wants Indonesian; foreign words are only added to it (PerBPOM 31/2018). */
export function packWords(label: LabelDocument, languages: PackLanguages): PackWords {
  const words = labelWordsIn('id')
  const isBoth = languages === 'id-en'
  const english = isBoth ? label.name.en?.trim() : undefined
  return {
    brand: label.brand,
    name: label.name.id,
    under: [english, label.size.id, spiceIn('id', label)].filter(
      text => text !== undefined && text !== '',
    ) as string[],
    net: netIn('id', label),
    body: [...bodyIn('id', label), makerIn(label), ...(isBoth ? bodyIn('en', label) : [])],
    foot: footOf(label),
    halalPlace: isCertified(label.halal) ? words.pack.halalPlace : undefined,
    path: label.path,
  }
}

const isCertified = (halal: LabelDocument['halal']): halal is { number: string } =>
  halal !== undefined && halal !== 'not-halal'

const goods = { id: goodsId, en: goodsEn }

function spiceIn(language: Language, { spiceLevel }: LabelDocument): string | undefined {
  return spiceLevel === 0 ? undefined : formatsIn[language].opening(goods[language].spicy[spiceLevel])
}

/** `Berat bersih 180 g`; of goods sold by the piece `Isi 6 buah`. */
function netIn(language: Language, { net, goods: kind }: LabelDocument): PackWords['net'] {
  const words = labelWordsIn(language)
  const formats = formatsIn[language]
  const pieces = net.pieces === undefined ? '' : `, ${words.pack.pieces(formats.number(net.pieces))}`
  if (net.unit === 'pcs')
    return { label: words.sticker.contents, value: goods[language].pieceCount(net.quantity) }
  const label = net.unit === 'g' || kind === 'craft' ? words.sticker.netWeight : words.sticker.netVolume
  const value = net.unit === 'g' ? formats.weight(net.quantity) : formats.volume(net.quantity)
  return { label, value: value + pieces }
}

function bodyIn(language: Language, label: LabelDocument): Paragraph[] {
  const words = labelWordsIn(language)
  const { pack } = words
  const formats = formatsIn[language]
  const named = goods[language]
  const { contains, shared } = label.allergens
  const allergens = (codes: readonly string[]) =>
    formats.joined(codes.map(code => (named.allergens as Record<string, string>)[code] ?? code))
  const heading = label.goods === 'craft' ? pack.materials : pack.ingredients
  const keeping = [
    ...(label.storage === 'none' ? [] : [pack.storage[label.storage]]),
    ...(label.afterOpeningDays === undefined
      ? []
      : [pack.afterOpening(held(named.days(label.afterOpeningDays)))]),
  ]
  return [
    ...(label.ingredients.length === 0
      ? []
      : [{ runs: [strong(`${heading}: `), ...ingredientRuns(language, label)] }]),
    ...(contains.length === 0 ? [] : [{ runs: [strong(`${pack.contains}: ${allergens(contains)}.`)] }]),
    ...(shared.length === 0
      ? []
      : [{ runs: [plain(`${pack.shared} `), strong(allergens(shared)), plain('.')] }]),
    ...(label.warnings.includes('sweetener') ? [{ runs: [strong(words.sweetenerWarning)] }] : []),
    ...(label.halal === 'not-halal' ? [{ runs: [strong(`${words.notHalal}.`)] }] : []),
    ...(label.dimensions?.trim()
      ? [{ runs: [strong(`${pack.size}: `), plain(`${label.dimensions.trim()}.`)] }]
      : []),
    // What she wrote herself she wrote in Indonesian.
    ...(language === 'id' && label.care?.trim()
      ? [{ runs: [strong(`${pack.care}: `), plain(label.care.trim())] }]
      : []),
    ...(keeping.length === 0 ? [] : [{ runs: [plain(`${keeping.join('. ')}.`)] }]),
  ]
}

function ingredientRuns(language: Language, label: LabelDocument): Run[] {
  const { ingredientPercent } = labelWordsIn(language)
  return label.ingredients.flatMap(({ name, isAllergen, percent }, at) => {
    const plainName = (language === 'en' ? name.en : undefined) ?? name.id
    const text = percent === undefined ? plainName : ingredientPercent(plainName, percent)
    const end = at === label.ingredients.length - 1 ? '.' : ', '
    return [{ text: lowered(text), isStrong: isAllergen }, plain(end)]
  })

  /** In a running line; a name that is written with more capitals stays as it is. */
  function lowered(text: string): string {
    return /^\p{Lu}[^\p{Lu}]*$/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
  }
}

function makerIn({ maker }: LabelDocument): Paragraph {
  const { pack } = labelWordsIn('id')
  const place = pack.kelurahan(maker.kelurahan)
  const street = maker.street?.trim() ? [maker.street.trim()] : []
  const address = [...street, place, maker.city, maker.province, pack.country].join(', ')
  return { runs: [plain(`${pack.madeBy} `), strong(maker.name), plain(`, ${address}.`)] }
}

function footOf(label: LabelDocument): Paragraph[] {
  const { pack } = labelWordsIn('id')
  const formats = formatsIn.id
  return [
    ...label.licences.map(({ kind, number }) => ({
      runs: [strong([pack.licences[kind], number].filter(Boolean).join(' '))],
    })),
    ...(isCertified(label.halal) ? [{ runs: [plain(`${pack.halal} `), strong(label.halal.number)] }] : []),
    ...datesOf(label),
    ...(label.priceIdr === undefined
      ? []
      : [{ runs: [plain(`${pack.price} `), strong(formats.rupiah(label.priceIdr))] }]),
  ]
}

function datesOf({ production, bestBefore }: LabelDocument): Paragraph[] {
  const { pack } = labelWordsIn('id')
  const formats = formatsIn.id
  const made: Paragraph[] =
    production === 'to-write'
      ? [{ runs: [plain(pack.code)], isToWrite: true }]
      : [
          { runs: [plain(`${pack.code} `), strong(production.code)] },
          { runs: [plain(`${pack.madeOn} `), strong(held(formats.date(production.madeOn)))] },
        ]
  if (bestBefore === undefined) return made
  if (bestBefore === 'day-to-write' || bestBefore === 'month-to-write') {
    const form = bestBefore === 'day-to-write' ? pack.dayToWrite : pack.monthToWrite
    return [...made, { runs: [plain(`${pack.bestBefore} (${form})`)], isToWrite: true }]
  }
  return [...made, { runs: [plain(`${pack.bestBefore} `), strong(held(dateIn(bestBefore)))] }]
}

/** `22 Feb 2027`, or the month alone, written out. */
function dateIn(bestBefore: Exclude<LabelDocument['bestBefore'], string | undefined>): string {
  if (bestBefore.form === 'day') return formatsIn.id.date(bestBefore.on)
  const month = String(bestBefore.month).padStart(2, '0')
  return formatsIn.id.longDate(`${bestBefore.year}-${month}-01`).replace(/^\d+ /, '')
}

/** With hard spaces: not to be broken over two lines. */
const held = (text: string): string => text.replaceAll(' ', '\u00a0')
const plain = (text: string): Run => ({ text, isStrong: false })
const strong = (text: string): Run => ({ text, isStrong: true })
