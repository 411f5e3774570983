import { date, dayOf, moment, number } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { shelfRefusalsId } from './refusals.id.ts'

const countStates: Record<string, string> = {
  open: 'is still being counted',
  counted: 'has been counted and waits for its reasons',
  explained: 'has its reasons and waits to be posted',
  posted: 'has been posted',
  cancelled: 'has been cancelled',
}
const lossStates: Record<string, string> = {
  recorded: 'has no objection',
  contested: 'is under discussion',
  final: 'is settled',
}

export const shelfRefusalsEn = translated<typeof shelfRefusalsId>()({
  'unknown-count': () => 'There is no such count.',
  'count-not-so': facts => `This count ${countStates[facts.state]}.`,
  'count-under-way': facts =>
    `Count ${facts.number} at this counter is not finished. Finish or cancel it first.`,
  'nothing-to-count': () => 'By the records nothing stands on this shelf.',
  'counted-twice': () => 'One good was entered twice: as a whole or by batch, not both.',
  'goods-uncounted': facts =>
    `${facts.variantIds.length} goods have no number yet. Write 0 where none is left.`,
  'counted-before-last': facts =>
    `The last count was ${moment('en', facts.lastAt)}. This one has to be after it.`,
  'unknown-count-line': () => 'There is no such line in this count.',
  'reason-not-fit': () => 'That reason does not fit the difference, or was chosen twice.',
  'reasons-incomplete': facts =>
    `The difference is ${number('en', Math.abs(facts.difference))} pcs, with reasons for ${number('en', facts.explained)} pcs.`,
  'unknown-task': () => 'There is no such task.',
  'not-past-its-date': facts =>
    facts.bestBeforeOn === null
      ? 'These goods have no best-before date.'
      : `These goods are good until ${date('en', facts.bestBeforeOn)}.`,
  'batch-not-recalled': () => 'This batch is not recalled.',
  'unknown-loss': () => 'There is no such note.',
  'loss-not-so': facts => `This note ${lossStates[facts.state]}.`,
  'not-hers-to-bear': () => 'The counter bears this note, so there is nothing to object to.',
  'contest-too-late': facts => `Objections were possible until ${moment('en', facts.untilAt)}.`,
  'sale-void': () => 'This sale has been voided.',
  'returned-before-sold': facts => `These goods were sold ${moment('en', facts.soldAt)} only.`,
  'more-than-sold': facts =>
    `${number('en', facts.sold)} pcs were sold, ${number('en', facts.returned)} pcs have come back.`,
  'returned-in-part': () => 'A buyer has brought a part of it back. Correct that return first.',
  'unknown-document': () => 'There is no such record, or it is not yours.',
  'already-corrected': facts => `It was corrected with ${facts.number}.`,
  'too-late-to-correct': facts => `Corrections were possible until ${date('en', dayOf(facts.untilAt))}.`,
  'counted-again': () => 'This shelf was counted again since. Correct the last count first.',
  'period-not-ready': facts => `This period cannot be closed yet: ${facts.open.length} things are open.`,
  'not-the-last-period': () => 'Only the last period can be opened again.',
  'unknown-reopening': () => 'There is no such request.',
  'second-person-needed': () => 'Another person has to agree, not the one who asked.',
})
