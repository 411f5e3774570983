import type { Cabin, LicenceNeeded } from '#db/schema/products.ts'
import type { ProductText } from '../catalogue/products.ts'
import type { LicencePath } from '../label/licence-path.ts'
import type { Answers, SizesAnswer } from './answers.ts'

/** What the air lines ask: a liquid or paste by the size of its pack. The office may know better. */
export function cabinOf(answers: Answers): Cabin {
  const [size] = answers.sizes?.sizes ?? []
  if (answers.keeping?.storage === 'frozen') return 'no'
  const isLiquid = size?.unit === 'ml' || pastes.includes(answers.kind?.category ?? '')
  if (!isLiquid) return 'ok'
  return (size?.quantity ?? 0) > 100 ? 'checked' : 'small-liquid'
}

const pastes: readonly string[] = ['condiments']

/** Where the rules leave it open, a number that she has shows that one was needed. */
export const licenceNeededOf = ({ licence }: LicencePath, answers: Answers): LicenceNeeded =>
  licence === 'ask' ? (answers.licences?.pirt === undefined ? 'EXEMPT' : 'P-IRT') : licence

export function textsOf({ name, story, english }: Answers): { id: ProductText; en: ProductText | undefined } {
  return {
    id: { name: name?.name ?? '', description: story?.description ?? '', taste: story?.taste },
    en:
      english?.name === undefined
        ? undefined
        : { name: english.name, description: english.description ?? '', taste: english.taste },
  }
}

/** Fit for an address, from the name; empty for a name without Latin letters. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 70)
    .replace(/-+$/, '')

/** `KERIPIK-TEMPE-180`: what the stock is kept under. */
export const skuOf = (slug: string, size: SizesAnswer['sizes'][number]): string =>
  `${slug.toUpperCase().slice(0, 28).replace(/-+$/, '')}-${size.quantity}`
