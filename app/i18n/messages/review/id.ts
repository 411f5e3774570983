import { deskId } from './desk.id.ts'
import { feedbackId } from './feedback.id.ts'
import { numbersId } from './numbers.id.ts'
import { queueId } from './queue.id.ts'
import { standardsId } from './standards.id.ts'

export const reviewId = {
  queue: queueId,
  desk: deskId,
  feedback: feedbackId,
  numbers: numbersId,
  standards: standardsId,
}
