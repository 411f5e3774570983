import { date, number } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { qualityRefusalsId } from './refusals.id.ts'

export const qualityRefusalsEn = translated<typeof qualityRefusalsId>()({
  'unknown-problem': () => 'There is no such problem.',
  'unknown-counter': () => 'There is no such counter.',
  'note-missing': () => 'Write a few words first.',
  'note-too-long': (facts: { most: number; got: number }) =>
    `Too long: ${number('en', facts.got)} letters; ${number('en', facts.most)} at most.`,
  'step-not-now': () => 'This step was taken already, or its time has not come. See the state on this page.',
  'responsible-missing': () => 'Write who does it.',
  'day-has-passed': (facts: { day: string }) => `${date('en', facts.day)} has passed. Choose today or later.`,
  'effect-not-yet': (facts: { checkFromOn: string }) =>
    `The effect can be told from ${date('en', facts.checkFromOn)} only.`,
  'no-report': () => 'There is nobody to answer.',
  'report-kind-missing': () => 'Choose what is wrong.',
  'report-about-nothing': () => 'There is no such product or code.',
  'report-too-fast': () =>
    'This was sent too quickly. What you typed is still here: wait a moment and send it again.',
  'report-by-machine': () => 'This field must be empty. Clear it and send again.',
  'too-many-reports': (facts: { limit: number }) =>
    `This network has sent ${number('en', facts.limit)} reports within an hour. What you typed is still here: send it later.`,
  'contact-too-long': (facts: { most: number }) =>
    `A contact has ${number('en', facts.most)} letters at most.`,
  'batch-not-now': () => 'The batch has changed. See its state on this page.',
  'advice-missing': () => 'Write what buyers should do.',
  'advice-too-long': (facts: { most: number; got: number }) =>
    `Too long: ${number('en', facts.got)} letters; ${number('en', facts.most)} at most.`,
})
