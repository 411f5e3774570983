import { number } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { giftRefusalsId } from './refusals.id.ts'

export const giftRefusalsEn = translated<typeof giftRefusalsId>()({
  'set-name-missing': () => 'Write the name of the set in Indonesian and in English.',
  'set-name-taken': (facts: { name: string }) =>
    `There is a set called “${facts.name}” already. Choose another name.`,
  'set-too-small': () => 'Put in at least two goods.',
  'set-too-large': (facts: { limit: number }) => `At most ${number('en', facts.limit)} goods.`,
  'set-unknown-sku': (facts: { sku: string }) => `No goods have the code “${facts.sku}”.`,
  'set-part-twice': (facts: { sku: string }) =>
    `The code “${facts.sku}” is there twice. Change its number instead.`,
  'set-pieces-unfit': (facts: { sku: string; limit: number }) =>
    `The number for “${facts.sku}” has to be 1 to ${number('en', facts.limit)}.`,
  'set-one-maker': () => 'Choose goods of at least two makers.',
  'unknown-set': () => 'There is no such set.',
})
