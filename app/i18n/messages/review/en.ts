import { deskEn } from './desk.en.ts'
import { feedbackEn } from './feedback.en.ts'
import { numbersEn } from './numbers.en.ts'
import { queueEn } from './queue.en.ts'
import { standardsEn } from './standards.en.ts'

export const reviewEn = {
  queue: queueEn,
  desk: deskEn,
  feedback: feedbackEn,
  numbers: numbersEn,
  standards: standardsEn,
}
