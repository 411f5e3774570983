import { postCorrection } from '#app/domain/consignment/corrections/post-correction.ts'
import { askReopening, confirmReopening } from '#app/domain/consignment/periods/close-period.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { lastStatement } from '#app/domain/consignment/statements/statement-preview.ts'
import type { Context } from '#app/domain/context.ts'
import { demoPeople } from '#app/domain/identity/demo-people.ts'
import { granted } from '../../town/granted.ts'
import { by } from '../hands.ts'
import type { Stage } from '../stage.ts'
import type { Book } from './book.ts'

/** Two were written down, one was sold: whoever typed it puts it right on the same evening. */
export function correctedSale({ diary, calendar, hands }: Stage, book: Book): void {
  const plan = book.shelf(one => one.pieces > 2 && one.documentedDaysAgo > 1 && one.priceIdr < 60_000)
  const { counter, variantId, documentedDaysAgo } = plan
  plan.leaving.push({ daysAgo: documentedDaysAgo, pieces: 1, way: 'apart' })
  const staff = hands.staff(counter.slug)
  let saleId = ''
  diary.note(calendar.at(documentedDaysAgo, 20.2), async ctx => {
    const sale = { counterId: counter.counterId, goods: [{ variantId, pieces: 2 }], key: 'demo-one-too-many' }
    saleId = (await granted(recordSale(by(ctx, staff), sale))).saleId
  })
  diary.note(calendar.at(documentedDaysAgo, 20.5), ctx =>
    granted(
      postCorrection(by(ctx, staff), {
        ...{ kind: 'sale', documentId: saleId, reason: 'Terjual satu, tertulis dua.' },
        instead: { sale: [{ variantId, pieces: 1 }] },
      }),
    ),
  )
}

/** A week was opened again by two people and stated anew; today another one is asked for, and waits for Bu Rini. */
export function openedAgain(stage: Stage, book: Book): void {
  const { diary, calendar, hands, agreementIds } = stage
  const [first, second] = book.pairs.filter(
    one => one.partner === 'gerai-umkm-gadang-jaya' && one.beganDaysAgo > 20,
  )
  if (!first || !second) throw new Error('nobody settles by the week in the demo town')
  const reason = 'Laporan hari Sabtu ditulis pada konter yang salah.'
  diary.note(calendar.at(9, 9), async ctx => {
    const agreementId = agreementIds.get(first) ?? ''
    const statementId = (await lastStatement(ctx, agreementId))?.id ?? ''
    const asked = await granted(askReopening(by(ctx, hands.office), { statementId, reason }))
    await granted(confirmReopening(yudha(ctx), asked))
    await granted(issueStatement(ctx, { agreementId }))
  })
  diary.note(calendar.at(0, 9), async ctx => {
    const statementId = (await lastStatement(ctx, agreementIds.get(second) ?? ''))?.id ?? ''
    await granted(askReopening(yudha(ctx), { statementId, reason: 'Pembuat belum memasukkan returnya.' }))
  })
}

function yudha(ctx: Context): Context {
  const person = demoPeople.find(one => one.key === 'yudha')
  if (!person) throw new Error('the demo town has no administrator')
  const { accountId, name } = person
  return by(ctx, { kind: 'person', accountId, name, roles: [{ role: 'administrator' }] })
}
