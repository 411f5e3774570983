import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import { voidSale } from '#app/domain/consignment/sales/void-sale.ts'
import { granted } from '../../town/granted.ts'
import { by } from '../hands.ts'
import type { Stage } from '../stage.ts'
import type { Book } from './book.ts'

const reasons = ['Salah ketik jumlah.', 'Tamu batal membayar.', 'Tercatat dua kali.', 'Salah pilih barang.']

/** Typed wrongly at the till and taken back a little later. */
export function voidedSales({ diary, calendar, hands }: Stage, book: Book): void {
  for (const [at, reason] of reasons.entries()) {
    const { counter, variantId, documentedDaysAgo } = book.shelf(
      one => one.pieces > 1 && one.documentedDaysAgo > at,
    )
    const staff = hands.staff(counter.slug)
    let saleId = ''
    diary.note(calendar.at(documentedDaysAgo, 20.2), async ctx => {
      const goods = [{ variantId, pieces: 1 }]
      const sale = { counterId: counter.counterId, goods, key: `demo-typed-wrongly-${at}` }
      saleId = (await granted(recordSale(by(ctx, staff), sale))).saleId
    })
    diary.note(calendar.at(documentedDaysAgo, 20.5), ctx =>
      granted(voidSale(by(ctx, staff), { saleId, reason })),
    )
  }
}
