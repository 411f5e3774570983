import { date, number, rupiah } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { producerRefusalsId } from './refusals.id.ts'

export const producerRefusalsEn = translated<typeof producerRefusalsId>()({
  'unknown-listing': () => 'There is no such draft.',
  'key-unfit': () => 'This page was damaged on its way. Load it again, then send.',
  'unknown-picture': () => 'There is no such photo. Send it again.',
  'too-many-photos': facts => `There are ${facts.limit} photos already. Remove one first.`,
  'not-a-maker': () => 'Only makers can fill this in.',
  'listing-has-product': () => 'A product cannot be thrown away, only rested.',
  'listing-unchanged': () => 'Nothing has changed since it was last sent. Change something first.',
  'listing-unfinished': () => 'It cannot be sent yet. Put right what is marked first.',
  'unknown-variant': () => 'This product has no such size.',
  'price-outside-band': facts =>
    `At once between ${rupiah('en', facts.fromIdr)} and ${rupiah('en', facts.toIdr)}. For another price use “Change the product”.`,
  'already-paused': () => 'This product is resting already.',
  'not-paused': () => 'This product is not resting.',
  'pause-already-over': () => 'That day is past. Choose today or later.',
  'not-a-day': () => 'There is no such date. For example: 24-11-2026.',
  'made-in-future': facts => `Not made yet? Today at the latest, ${date('en', facts.today)}.`,
  'batch-expired': facts =>
    `Made on that day it would have been good until ${date('en', facts.bestBeforeOn)}. Check the date.`,
  'quantity-not-fit': facts => `Fill in a whole number from 1 to ${number('en', facts.most)}.`,
  'too-many-batches-a-day': facts => `At most ${facts.limit} batches a day of one size.`,
  'unknown-batch': () => 'There is no such code. Check the letters.',
})
