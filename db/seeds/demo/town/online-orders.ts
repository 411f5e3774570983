import type { Context } from '#app/domain/context.ts'
import { addHours, dayOf } from '#app/domain/dates.ts'
import { type DemoPerson, demoPeople } from '#app/domain/identity/demo-people.ts'
import type { Owner } from '#app/domain/identity/permissions.ts'
import type { Seals } from '#app/domain/identity/sealed.ts'
import { handOver } from '#app/domain/orders/end-reservation.ts'
import { priceAtHome } from '#app/domain/orders/parcels/home-goods.ts'
import { parcelFee } from '#app/domain/orders/parcels/parcel-fee.ts'
import { sendParcel } from '#app/domain/orders/parcels/parcel-steps.ts'
import { placeOrder, placeParcel } from '#app/domain/payments/ask-payment.ts'
import { registerPayee } from '#app/domain/payments/payees.ts'
import { answerPayout, recordPayout } from '#app/domain/payments/payouts.ts'
import { officeOwes } from '#app/domain/payments/payouts-owed.ts'
import { confirmTransfer } from '#app/domain/payments/transfers.ts'
import { granted } from './granted.ts'
import { goodsOnShelf } from './reservations.ts'

const buyers = [
  { name: 'Sekar Ayuningtyas', contact: 'sekar@example.com' },
  { name: 'Tomas Lindqvist', contact: 'tomas@example.com' },
  { name: 'Bagus Prakoso', contact: '081298765432' },
  { name: 'Nadia Kirana', contact: 'nadia@example.com' },
] as const

type People = { office: Context; keeper: Context; maker: Context; partnerId: string; producerId: string }

/**
 * Orders that buyers paid to the office this morning: three at Pak Hendra's counter and a parcel of Bu Lastri's. The
 * money of the first has reached him, of the second he has not said, and the rest still lies with the office.
 */
export async function ordersPaidOnline(ctx: Context, seals: Seals): Promise<void> {
  const people = await peopleOf(ctx)
  await granted(
    registerPayee(people.office, { bank: 'Bank Contoh', accountNumber: '1002003004', holder: 'Omah Oleh' }),
  )
  const { partnerId } = people
  const counter = await ctx.db
    .selectFrom('counter')
    .select('id')
    .where('slug', '=', demoPeople[1].about)
    .executeTakeFirstOrThrow()
  const at = (person: Context, hoursAgo: number): Context => ({
    ...person,
    now: addHours(ctx.now, -hoursAgo),
  })
  const fetched = async (nth: number, hoursAgo: number) => {
    const [good] = await goodsOnShelf(ctx, counter.id)
    if (!good) return
    const placed = await granted(
      placeOrder(
        { ...at(ctx, hoursAgo), actor: { kind: 'visitor' } },
        seals,
        {
          counterId: counter.id,
          goods: [{ variantId: good.variantId, pieces: 1 + (nth % 2), priceIdr: good.priceIdr }],
          buyer: buyers[nth] ?? buyers[0],
          ...{ language: 'id', key: `demo-online-${nth}`, address: 'demo', pay: 'transfer' },
        },
        { cards: false },
      ),
    )
    await arrived(at(people.office, hoursAgo), placed.paymentId)
    const { code } = await ctx.db
      .selectFrom('reservation')
      .select('code')
      .where('id', '=', placed.reservationId)
      .executeTakeFirstOrThrow()
    await granted(handOver(at(people.keeper, hoursAgo), seals, { code, address: 'demo' }))
  }
  await fetched(0, 6)
  const first = await forwarded(at(people.office, 5), { partnerId }, 'TRF 2231907')
  if (first !== undefined)
    await granted(answerPayout(at(people.keeper, 4), { payoutId: first, answer: 'received' }))
  await fetched(1, 3)
  await forwarded(at(people.office, 2), { partnerId }, 'TRF 2231944')
  await fetched(2, 1)
  await parcelSent(ctx, seals, people)
}

async function peopleOf(ctx: Context): Promise<People> {
  const [lastri, hendra] = demoPeople
  const rini = demoPeople.find(one => one.key === 'rini') ?? lastri
  const { partner_id: partnerId } = await ctx.db
    .selectFrom('counter')
    .select('partner_id')
    .where('slug', '=', hendra.about)
    .executeTakeFirstOrThrow()
  const { id: producerId } = await ctx.db
    .selectFrom('producer')
    .select('id')
    .where('slug', '=', lastri.about)
    .executeTakeFirstOrThrow()
  const person = ({ accountId, name }: DemoPerson, role: PersonRole): Context => ({
    ...ctx,
    actor: { kind: 'person', accountId, name, roles: [role] },
  })
  return {
    office: person(rini, { role: 'office' }),
    keeper: person(hendra, { role: 'partner-owner', partnerId }),
    maker: person(lastri, { role: 'producer', producerId }),
    partnerId,
    producerId,
  }
}
type PersonRole = Extract<Context['actor'], { kind: 'person' }>['roles'][number]

async function arrived(office: Context, paymentId = ''): Promise<void> {
  const { amount_idr } = await office.db
    .selectFrom('order_payment')
    .select('amount_idr')
    .where('id', '=', paymentId)
    .executeTakeFirstOrThrow()
  await granted(confirmTransfer(office, { paymentId, arrivedIdr: Number(amount_idr) }))
}

/** All that the office holds for a payee by then. */
async function forwarded(office: Context, payee: Owner, reference: string): Promise<string | undefined> {
  const [owed] = await officeOwes(office, payee, office.now)
  if (!owed) return undefined
  const sent = await granted(
    recordPayout(office, {
      payee,
      untilAt: office.now,
      amountIdr: owed.owedIdr,
      sentOn: dayOf(office.now),
      reference,
      key: `demo-payout-${reference.replace(' ', '-')}`,
    }),
  )
  return sent.payoutId
}

/** The first of her goods by name that lies at home and may travel. */
async function parcelSent(ctx: Context, seals: Seals, { office, maker, producerId }: People): Promise<void> {
  const rows = await ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('variant', 'variant.id', 'stock.variant_id')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['stock.variant_id as variantId', 'product.slug'])
    .distinct()
    .where('product.producer_id', '=', producerId)
    .where('stock.bucket', '=', 'home')
    .where('stock.pieces', '>=', 2)
    .orderBy('product.slug')
    .execute()
  for (const { variantId } of rows) {
    const priceIdr = await priceAtHome(ctx, { producerId, variantId })
    if (priceIdr === undefined) continue
    const goods = [{ variantId, pieces: 2, priceIdr }]
    const fee = await parcelFee(ctx, { goods, zone: 'java-bali' })
    if (!fee.ok) continue
    const placed = await placeParcel(
      { ...ctx, now: addHours(ctx.now, -4), actor: { kind: 'visitor' } },
      seals,
      {
        producerId,
        goods,
        buyer: buyers[3],
        address: 'Jalan Kaliurang 12\nYogyakarta 55281',
        zone: 'java-bali',
        feeIdr: fee.value.feeIdr,
        ...{ pay: 'transfer', language: 'id', key: 'demo-parcel-of-today', sender: 'demo' },
      },
      { cards: false },
    )
    if (!placed.ok) continue
    await arrived({ ...office, now: addHours(ctx.now, -4) }, placed.value.paymentId)
    const { reservationId } = placed.value
    const sent = { reservationId, carrier: 'JNE', tracking: 'JP9920114477' }
    await granted(sendParcel({ ...maker, now: addHours(ctx.now, -2) }, sent))
    return
  }
}
