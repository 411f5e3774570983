import { decimal, number } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import { accountRefusalsEn } from '../account/refusals.en.ts'
import { endingEn } from '../ending/en.ts'
import { figuresEn } from '../figures/en.ts'
import { giftRefusalsEn } from '../gifts/refusals.en.ts'
import { linksEn } from '../links/en.ts'
import { makerGoodsRefusalsEn } from '../maker-goods/refusals.en.ts'
import { officeGoodsRefusalsEn } from '../office-goods/refusals.en.ts'
import { opinionsEn } from '../opinions/en.ts'
import { orderMoneyRefusalsEn } from '../order-money/refusals.en.ts'
import { orderRefusalsEn } from '../orders/refusals.en.ts'
import { partnerRefusalsEn } from '../partner/refusals.en.ts'
import { phoneRefusalsEn } from '../phone/refusals.en.ts'
import { preparingEn } from '../preparing/en.ts'
import { producerRefusalsEn } from '../producer/refusals.en.ts'
import { pullEn } from '../pull/en.ts'
import { qualityRefusalsEn } from '../quality/refusals.en.ts'
import { returnsEn } from '../returns/en.ts'
import { reviewRefusalsEn } from '../review/refusals.en.ts'
import { shelfRefusalsEn } from '../shelf/refusals.en.ts'
import { tellingEn } from '../telling/en.ts'
import type { refusalsId } from './id.ts'

export const refusalsEn = translated<typeof refusalsId>()({
  ...accountRefusalsEn,
  ...orderRefusalsEn,
  ...orderMoneyRefusalsEn,
  ...opinionsEn.refusals,
  ...producerRefusalsEn,
  ...phoneRefusalsEn,
  ...partnerRefusalsEn,
  ...makerGoodsRefusalsEn,
  ...linksEn.refusals,
  ...tellingEn.refusals,
  ...preparingEn.refusals,
  ...endingEn.refusals,
  ...returnsEn.refusals,
  ...pullEn.refusals,
  ...figuresEn.refusals,
  ...officeGoodsRefusalsEn,
  ...qualityRefusalsEn,
  ...giftRefusalsEn,
  ...reviewRefusalsEn,
  ...shelfRefusalsEn,
  'not-found': () => 'What you are looking for does not exist, or is no longer shown.',
  'not-allowed': () => 'Your account may not do this.',
  'not-an-image': () => 'This file is not a picture. Choose a JPEG, PNG, WebP or AVIF.',
  'heic-not-readable': () =>
    'HEIC pictures from an iPhone cannot be read yet. In Settings, Camera, Formats, choose “Most Compatible” and take it again.',
  'too-many-bytes': facts =>
    `This file has ${megabytes(facts.got)} MB; at most ${megabytes(facts.limit)} MB. Nothing was saved.`,
  'too-many-pixels': facts =>
    `This picture has ${megapixels(facts.got)} million pixels; at most ${megapixels(facts.limit)} million. Make it smaller first.`,
  'too-small': facts =>
    `The short side of this picture has ${number('en', facts.got)} pixels; at least ${number('en', facts.minimum)}. Go closer, or choose the original.`,
  'broken-image': () => 'This picture is damaged or cut off. Send it again, or choose another.',
  'animated-image': () => 'A moving picture cannot be used. Choose a plain photo.',
  'vector-not-accepted': () => 'An SVG drawing cannot be used. Choose a JPEG, PNG or WebP.',
  'too-narrow': facts =>
    `This picture is too long: ${decimal('en', facts.got, 1)} times its width; at most ${decimal('en', facts.limit, 1)} times. Crop it first.`,
  'unknown-product': () => 'This product does not exist, or has left the catalogue.',
  'unknown-list': () => 'This list does not exist. Check the link, or start a new one.',
  'list-full': facts => `This list already holds ${number('en', facts.limit)} items. Take one off first.`,
} satisfies Messages<typeof refusalsId>)

const megabytes = (bytes: number): string => number('en', Math.max(1, Math.round(bytes / 1_000_000)))
const megapixels = (pixels: number): string => number('en', Math.max(1, Math.round(pixels / 1_000_000)))
