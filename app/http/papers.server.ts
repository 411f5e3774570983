import { findAgreement } from '../domain/consignment/agreements/agreement-sheet.ts'
import { type DeliveryPaper, deliveryPaper } from '../domain/consignment/deliveries/own-deliveries.ts'
import { type PickupPaper, pickupPaper } from '../domain/consignment/pickups/own-pickups.ts'
import { findStatement, type StatementSheet } from '../domain/consignment/statements/statement-sheet.ts'
import type { Context } from '../domain/context.ts'
import { dayOf } from '../domain/dates.ts'
import type { Paper } from '../gateways/documents/consignment/paper.ts'
import { consignmentWordsIn, postingWord } from '../i18n/consignment-words.ts'
import { paperWordsIn } from '../i18n/paper-words.ts'
import { type PaperKind, paths } from '../i18n/paths.ts'
import { payoutWordsIn } from '../i18n/payout-words.ts'
import { wordsIn } from '../i18n/words.ts'
import { namedGood, number, text } from './paper-cells.ts'
import { agreementPaper, countPaper, lossPaper } from './shelf-papers.server.ts'

/** Papers are Indonesian, whoever prints them: they lie at counters, and go to a bank. */
const language = 'id'
const { formats } = wordsIn(language)
const words = paperWordsIn(language)
const shared = consignmentWordsIn(language)
const sides = ['producer', 'partner'] as const

/**
 * The paper of a document for either of its parties. The owner is asked here, in one place for all kinds: undefined
 * for everybody else, and for a paper that does not exist yet.
 */
export async function paperOf(
  ctx: Context,
  kind: PaperKind,
  id: string,
  publicUrl: string,
): Promise<Paper | undefined> {
  for (const side of sides) {
    if (kind === 'statement') {
      const statement = await findStatement(ctx, id, side, language)
      if (statement) return statementPaper(statement, publicUrl)
    } else if (kind === 'pickup') {
      const pickup = await pickupPaper(ctx, id, language, side)
      if (pickup) return pickupNote(pickup, publicUrl)
    } else if (kind === 'agreement') {
      const agreement = await findAgreement(ctx, id, side, language)
      if (agreement) return agreementPaper(agreement, publicUrl)
    } else if (kind === 'count' || kind === 'loss') {
      return kind === 'count' ? countPaper(ctx, id, publicUrl) : lossPaper(ctx, id, publicUrl)
    } else {
      const delivery = await deliveryPaper(ctx, id, language, side)
      if (delivery?.number === undefined) continue
      return kind === 'delivery' ? deliveryNote(delivery, publicUrl) : receiptNote(delivery, publicUrl)
    }
  }
  return undefined
}

const nameOf = ({ good }: { good: Parameters<typeof namedGood>[0] }): string => namedGood(good)
const day = (on: string | undefined): string => (on === undefined ? words.keeps : formats.date(on))

const common = { language, notes: [], totals: [], signatures: [] } as const

function deliveryNote(delivery: DeliveryPaper, publicUrl: string): Paper {
  const { columns, documents, parties, states } = shared
  return {
    ...common,
    title: documents.delivery,
    number: delivery.number ?? '',
    state: states.delivery[delivery.state],
    parties: [
      { role: parties.from, name: delivery.from ?? delivery.maker, below: delivery.from && delivery.maker },
      { role: parties.to, name: delivery.counter, below: `${delivery.partner}, ${delivery.street}` },
    ],
    facts: [
      { label: words.leftAt, value: formats.moment(delivery.sentAt ?? delivery.createdAt) },
      { label: words.by, value: delivery.courier ?? words.herself },
      { label: words.agreement, value: agreed(delivery.agreementNumber, delivery.version) },
    ],
    columns: [
      text(columns.goods, 4),
      text(columns.batch, 2.4),
      text(columns.bestBefore, 2),
      number(columns.sent),
    ],
    rows: delivery.lines.map(one => [
      nameOf(one),
      one.batchCode,
      day(one.bestBeforeOn),
      formats.number(one.sent),
    ]),
    totals: [{ label: words.sum, value: shared.pieces(delivery.pieces), isStrong: true }],
    notes: [...(delivery.note === undefined ? [] : [`${words.note}: ${delivery.note}`]), words.hers],
    signatures: [words.sender, words.courier, words.receiver],
    code: { link: publicUrl + paths.document('delivery', delivery.deliveryId), caption: words.scanDelivery },
  }
}

function receiptNote(delivery: DeliveryPaper, publicUrl: string): Paper | undefined {
  const { receipt } = delivery
  if (!receipt) return undefined
  const { columns, documents, parties } = shared
  const found = ['accepted', 'short', 'damaged', 'refused'] as const
  return {
    ...common,
    title: words.receiptTitle,
    number: receipt.number,
    state: `${documents.delivery} ${delivery.number}`,
    parties: [
      { role: parties.from, name: delivery.maker },
      { role: parties.to, name: delivery.counter, below: `${delivery.partner}, ${delivery.street}` },
    ],
    facts: [
      { label: words.receivedAt, value: formats.moment(receipt.at) },
      { label: words.receiver, value: receipt.by ?? words.byLink },
      { label: words.agreement, value: agreed(delivery.agreementNumber, delivery.version) },
      { label: words.objection, value: formats.moment(receipt.objectionUntilAt) },
    ],
    columns: [
      text(columns.goods, 3.6),
      text(columns.batch, 2.2),
      number(columns.sent),
      ...found.map(key => number(columns[key], 1.1)),
    ],
    rows: delivery.lines.map(one => [
      nameOf(one),
      one.batchCode,
      formats.number(one.sent),
      ...found.map(key => formats.number(one.found?.[key] ?? 0)),
    ]),
    totals: [
      {
        label: words.accepted,
        value: shared.pieces(delivery.lines.reduce((sum, one) => sum + (one.found?.accepted ?? 0), 0)),
        isStrong: true,
      },
    ],
    notes: [words.hers],
    signatures: [words.sender, words.receiver],
    code: { link: publicUrl + paths.document('delivery', delivery.deliveryId), caption: words.scan },
  }
}

function pickupNote(pickup: PickupPaper, publicUrl: string): Paper {
  const { columns, documents, parties, states } = shared
  const cell = (pieces: number | undefined) => (pieces === undefined ? '' : formats.number(pieces))
  return {
    ...common,
    title: documents.pickup,
    number: pickup.number,
    state: states.pickup[pickup.state],
    parties: [
      { role: parties.from, name: pickup.counter, below: pickup.partner },
      { role: parties.to, name: pickup.maker },
    ],
    facts: [
      { label: words.plannedOn, value: formats.longDate(pickup.plannedOn) },
      { label: words.agreement, value: agreed(pickup.agreementNumber, pickup.version) },
    ],
    columns: [
      text(columns.goods, 3.6),
      text(columns.batch, 2.2),
      number(columns.planned, 1.3),
      number(columns.taken, 1.2),
      number(columns.home, 1.2),
    ],
    rows: pickup.lines.map(one => [
      nameOf(one),
      one.batchCode,
      formats.number(one.pieces),
      cell(one.taken),
      cell(one.received),
    ]),
    notes: [...(pickup.note === undefined ? [] : [`${words.note}: ${pickup.note}`]), words.noMoney],
    signatures: [words.sender, words.receiver],
    code: { link: publicUrl + paths.document('pickup', pickup.pickupId), caption: words.scan },
  }
}

function statementPaper(statement: StatementSheet, publicUrl: string): Paper {
  const { columns, documents, parties, states } = shared
  const calc = (one: StatementSheet['lines'][number]) =>
    one.pieces === 0 ? '' : `${formats.number(one.pieces)} × ${formats.rupiah(one.unitIdr)}`
  return {
    ...common,
    title: documents.statement,
    number: statement.number,
    state: states.statement[statement.state],
    parties: [
      { role: parties.maker, name: statement.maker },
      { role: parties.partner, name: statement.partner },
    ],
    facts: [
      {
        label: words.period,
        value: `${formats.date(statement.fromOn)} – ${formats.date(statement.untilOn)}`,
      },
      { label: words.dueOn, value: formats.longDate(statement.dueOn) },
      { label: words.issuedAt, value: formats.moment(statement.issuedAt) },
      { label: words.agreement, value: agreed(statement.agreementNumber, statement.version) },
    ],
    columns: [
      text(columns.day, 1.8),
      text(columns.what, 4.8),
      number(columns.each, 2.2),
      number(columns.amount, 1.9),
    ],
    rows: statement.lines.map(one => [
      formats.date(dayOf(one.occurredAt)),
      [
        one.good && nameOf({ good: one.good }),
        postingWord(language, one.what),
        one.counter,
        one.online && payoutWordsIn(language).online[one.online],
        one.isLate ? shared.late(formats.date(dayOf(one.occurredAt))) : undefined,
      ]
        .filter(part => part !== undefined)
        .join(', '),
      calc(one),
      formats.rupiah(one.amountIdr),
    ]),
    totals: [
      { label: words.opening, value: formats.rupiah(statement.openingIdr) },
      { label: words.charges, value: formats.rupiah(statement.chargesIdr) },
      { label: words.payments, value: formats.rupiah(0 - statement.paymentsIdr) },
      { label: words.closing, value: formats.rupiah(statement.closingIdr), isStrong: true },
    ],
    notes: [words.code(statement.code)],
    signatures: [parties.maker, parties.partner],
    code: { link: publicUrl + paths.check(language, statement.code), caption: words.scanStatement },
    fine: words.hash(statement.sha256),
  }
}

const agreed = (numbered: string, version: number | undefined): string =>
  version === undefined ? numbered : words.version({ number: numbered, version })
