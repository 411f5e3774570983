import { date, moment, number, rupiah } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { makerGoodsRefusalsId } from './refusals.id.ts'

export const makerGoodsRefusalsEn = translated<typeof makerGoodsRefusalsId>()({
  'batch-twice': () => 'Name each batch once.',
  'same-counter': () => 'The goods are at that counter already.',
  'batch-past-date': facts =>
    `This batch keeps until ${date('en', facts.bestBeforeOn)} only. Do not send it.`,
  'home-short': facts =>
    `Only ${number('en', facts.standing)} are at home, not enough for ${number('en', facts.pieces)}.`,
  'shelf-short': facts =>
    `Only ${number('en', facts.standing)} are on the shelf, not enough for ${number('en', facts.pieces)}.`,
  'nothing-to-object': () => 'All of this line was accepted; there is nothing to object to.',
  'objection-too-late': facts =>
    `The time to object ended ${moment('en', facts.untilAt)}. The office can still make a correction.`,
  'differences-open': facts => `${number('en', facts.open)} differences are still open. Settle them first.`,
  'unknown-difference': () => 'That difference does not exist.',
  'outcome-not-fit': () => 'That answer is not yours to give. Choose another.',
  'pieces-beyond-difference': facts => `Give a number from 1 to ${number('en', facts.open)}.`,
  'unknown-agreement': () => 'That agreement does not exist.',
  'agreement-ended': () => 'This agreement has ended.',
  'agreement-open': () => 'There is an agreement with this place already. Propose a change to it.',
  'version-outdated': facts =>
    `There is a version ${facts.newest} already. Read the newest, then decide again.`,
  'unknown-partner': () => 'That place does not exist.',
  'counters-missing': () => 'Choose at least one counter.',
  'goods-twice': () => 'Name each good once.',
  'terms-in-the-past': facts =>
    `At the earliest ${date('en', facts.earliestOn)}, so that what has been sent does not change.`,
  'term-out-of-range': facts =>
    `Give a number from ${number('en', facts.least)} to ${number('en', facts.most)}.`,
  'unknown-pickup': () => 'That pick-up does not exist.',
  'pickup-not-so': () => 'The state of this pick-up has changed. See it on this page.',
  'planned-in-the-past': facts => `At the earliest today, ${date('en', facts.today)}.`,
  'unknown-dispute': () => 'That dispute does not exist, or it is not your turn.',
  'dispute-moved-on': () => 'This dispute has passed that step. See where it stands on this page.',
  'adjustment-not-fit': facts => `Give whole rupiah, at most ${rupiah('en', facts.mostIdr)}.`,
  'unknown-payment': () => 'That payment does not exist.',
  'payment-answered': () => 'You have answered this payment already.',
  'pin-not-this': facts =>
    facts.seconds > 0
      ? `The PIN does not fit. Wait ${number('en', facts.seconds)} seconds, then try again.`
      : 'The PIN does not fit. Nothing has changed.',
})
