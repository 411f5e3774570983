import { decimal, number, rupiah } from '../../formats.ts'
import type { MakingRefusalWords } from '../../rule-words.ts'
import { packEn } from './pack.en.ts'

const labelSize = (size: string): string =>
  (packEn.page.sizes as Readonly<Record<string, string>>)[size] ?? size

export const makingRefusalsEn = {
  'not-an-amount': () => 'Write the amount in whole rupiah, such as 8500.',
  'price-not-whole': () => 'Write the price in whole rupiah, at least Rp1.',
  'commission-out-of-range': ({ bps }) =>
    `A commission of ${decimal('en', bps / 100, 2)}% cannot be used. Choose between 0% and less than 100%.`,
  'share-under-floor': ({ shareIdr, floorIdr }) =>
    `Your share would be ${rupiah('en', shareIdr)}, under the ${rupiah('en', floorIdr)} of the agreement.`,
  'price-under-floor': ({ priceIdr, floorIdr }) =>
    `${rupiah('en', priceIdr)} is under the share you are sure of, ${rupiah('en', floorIdr)}. Raise the price.`,
  'share-under-cost': ({ shareIdr, costIdr }) =>
    `You would receive ${rupiah('en', shareIdr)}, but it costs you ${rupiah('en', costIdr)}. Raise the price.`,
  'price-too-high': ({ highestIdr }) => `The price is over ${rupiah('en', highestIdr)}. Check the figures.`,
  'share-not-whole': () => 'Write your share in whole rupiah, at least Rp1.',
  'price-under-share': ({ priceIdr, shareIdr }) =>
    `The price of ${rupiah('en', priceIdr)} is less than the agreed share of ${rupiah('en', shareIdr)}.`,
  'price-under-all-bands': ({ fromIdr }) =>
    fromIdr === undefined
      ? 'No commission has been agreed yet.'
      : `A commission has been agreed only from ${rupiah('en', fromIdr)}.`,
  'product-code-unfit': ({ productCode }) =>
    `The code “${productCode}” cannot be used. Take 2 to 6 letters and figures, without B, I, L, O, U.`,
  'not-a-day': ({ day }) => `“${day}” is not a date.`,
  'too-many-batches-a-day': ({ limit }) => `At most ${limit} batches a day of one product.`,
  'batch-code-mistyped': ({ text }) =>
    `The code “${text}” does not fit. Read the sticker again, sign by sign.`,
  'stickers-not-a-count': ({ limit }) => `Write a number of stickers from 1 to ${number('en', limit)}.`,
  'places-not-on-sheet': ({ places }) =>
    `This sheet has ${places} stickers. Say how many are used up, from 0 to ${places - 1}.`,
  'link-too-long': () => 'The address for the QR code is too long. Tell the office.',
  'label-too-small': ({ size, fits }) =>
    `What the law asks for does not fit on a label of ${labelSize(size)}: letters would be under 1 mm. ${
      fits.length === 0
        ? 'Shorten the name or the ingredients, or print without English.'
        : `What fits: ${fits.map(labelSize).join('; ')}.`
    }`,
} satisfies MakingRefusalWords
