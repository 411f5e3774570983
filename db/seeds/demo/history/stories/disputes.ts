import {
  agreeDispute,
  answerDispute,
  disputeLine,
  escalateDispute,
  ruleDispute,
} from '#app/domain/consignment/statements/disputes.ts'
import type { Context } from '#app/domain/context.ts'
import type { DisputeReason } from '#db/schema/statements.ts'
import { granted } from '../../town/granted.ts'
import { by } from '../hands.ts'
import { hotel, statedDaysAgo } from '../pairs.ts'
import type { Stage } from '../stage.ts'
import type { Book } from './book.ts'

type Step =
  | { daysAgo: number; by: 'maker' | 'owner' | 'office'; text: string; to: 'answered' | 'escalated' }
  /** How many pieces of the line were too many: her share of them is given back. */
  | { daysAgo: number; by: 'owner' | 'office'; text: string; to: 'agreed' | 'ruled'; piecesOff: number }

type Dispute = { maker: string; reason: DisputeReason; text: string; raisedDaysAgo: number; steps: Step[] }

/** Five lines that makers did not believe, each somewhere else on its way. */
const disputes: readonly Dispute[] = [
  {
    maker: 'sambal-sukun-pedas-wangi',
    reason: 'wrong-pieces',
    text: 'Di catatan saya terjual lima botol, di sini tertulis tiga. Mohon dicek di kasir.',
    raisedDaysAgo: 2,
    steps: [],
  },
  {
    maker: 'jamu-penanggungan-sehat',
    reason: 'wrong-price',
    text: 'Potongan harga untuk tamu hotel seharusnya ditanggung hotel.',
    raisedDaysAgo: 4,
    steps: [
      {
        daysAgo: 3,
        by: 'owner',
        text: 'Bagian Ibu tidak berubah. Yang kami kurangi hanya komisi kami.',
        to: 'answered',
      },
    ],
  },
  {
    maker: 'kebun-buring-bu-asih',
    reason: 'not-sold',
    text: 'Tiga bungkus ini masih saya lihat di rak waktu antar barang.',
    raisedDaysAgo: 8,
    steps: [
      { daysAgo: 6, by: 'owner', text: 'Struk ada. Yang di rak itu kiriman berikutnya.', to: 'answered' },
      { daysAgo: 4, by: 'maker', text: 'Mohon kantor melihat batchnya.', to: 'escalated' },
    ],
  },
  {
    maker: 'rampal-jahe-teh',
    reason: 'wrong-pieces',
    text: 'Satu kotak diberikan kepada tamu sebagai contoh, bukan terjual.',
    raisedDaysAgo: 10,
    steps: [
      { daysAgo: 9, by: 'owner', text: 'Betul, satu kotak untuk contoh.', to: 'answered' },
      {
        daysAgo: 8,
        by: 'owner',
        text: 'Satu kotak kami keluarkan dari hitungan.',
        to: 'agreed',
        piecesOff: 1,
      },
    ],
  },
  {
    maker: 'sangrai-rinonce',
    reason: 'wrong-pieces',
    text: 'Bungkus biji dan bubuk tertukar: yang terjual dua, bukan tiga.',
    raisedDaysAgo: 11,
    steps: [
      { daysAgo: 10, by: 'owner', text: 'Menurut kasir kami tiga.', to: 'answered' },
      { daysAgo: 9, by: 'maker', text: 'Saya punya foto rak hari itu.', to: 'escalated' },
      {
        daysAgo: 4,
        by: 'office',
        text: 'Foto rak dan hitungan hari berikutnya cocok dengan dua bungkus. Satu bungkus dikoreksi.',
        to: 'ruled',
        piecesOff: 1,
      },
    ],
  },
]

/** Lets each have something on its statement, and then doubt it. */
export function disputedLines(stage: Stage, book: Book): void {
  for (const dispute of disputes) {
    const stated = statedDaysAgo[dispute.maker] ?? 0
    if (book.pair(dispute.maker, hotel).beganDaysAgo < stated + 16) continue
    const plan = book.shelf(
      one =>
        one.good.maker === dispute.maker &&
        one.counter.slug === hotel &&
        one.good.publishedDaysAgo > stage.calendar.days &&
        one.documentedDaysAgo <= stated + 6,
    )
    plan.leaving.push({ daysAgo: stated + 6, pieces: 3, way: 'sold' })
    raise(stage, book, dispute)
  }
}

function raise(stage: Stage, book: Book, { maker, reason, text, raisedDaysAgo, steps }: Dispute): void {
  const { diary, calendar, hands, agreementIds } = stage
  const pair = book.pair(maker, hotel)
  let disputeId = ''
  let unitIdr = 0
  diary.note(calendar.at(raisedDaysAgo, 8), async ctx => {
    const line = await doubtedLine(ctx, agreementIds.get(pair) ?? '')
    unitIdr = Number(line.unit_idr)
    const { statement_id: statementId, posting_id: postingId } = line
    const her = by(ctx, hands.maker(maker))
    const raised = await granted(disputeLine(her, { statementId, postingId, side: 'producer', reason, text }))
    disputeId = raised.disputeId
  })
  for (const step of steps)
    diary.note(calendar.at(step.daysAgo, 11), async ctx => {
      const actor = { maker: hands.maker(maker), owner: hands.owner(hotel), office: hands.office }[step.by]
      const said = { disputeId, text: step.text }
      const side = step.by === 'maker' ? 'producer' : 'partner'
      if (step.to === 'answered') await granted(answerDispute(by(ctx, actor), { ...said, side }))
      if (step.to === 'escalated') await granted(escalateDispute(by(ctx, actor), { ...said, side }))
      if (step.to === 'agreed')
        await granted(agreeDispute(by(ctx, actor), { ...said, side, adjustIdr: -unitIdr * step.piecesOff }))
      if (step.to === 'ruled')
        await granted(ruleDispute(by(ctx, actor), { ...said, adjustIdr: -unitIdr * step.piecesOff }))
    })
}

/** The line with most pieces of the newest statement. */
const doubtedLine = (ctx: Context, agreementId: string) =>
  ctx.db
    .selectFrom('statement_line')
    .innerJoin('statement', 'statement.id', 'statement_line.statement_id')
    .innerJoin('posting', 'posting.id', 'statement_line.posting_id')
    .select(['statement_line.statement_id', 'statement_line.posting_id', 'posting.unit_idr'])
    .where('statement.agreement_id', '=', agreementId)
    .where('posting.what', '=', 'sale')
    .orderBy('statement.nth', 'desc')
    .orderBy('posting.pieces', 'desc')
    .orderBy('statement_line.position')
    .executeTakeFirstOrThrow()
