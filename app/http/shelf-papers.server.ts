import type { AgreementSheet } from '../domain/consignment/agreements/agreement-sheet.ts'
import { countSum } from '../domain/consignment/counts/count-pages.ts'
import { partiesOf } from '../domain/consignment/document-parties.ts'
import { lossesOf } from '../domain/consignment/losses/loss-pages.ts'
import type { Context } from '../domain/context.ts'
import { dayOf } from '../domain/dates.ts'
import { may } from '../domain/identity/permissions.ts'
import type { Paper } from '../gateways/documents/consignment/paper.ts'
import { termsSaid } from '../i18n/agreement-terms.ts'
import { consignmentWordsIn } from '../i18n/consignment-words.ts'
import { paperWordsIn } from '../i18n/paper-words.ts'
import { partnerWordsIn } from '../i18n/partner-words.ts'
import { paths } from '../i18n/paths.ts'
import { wordsIn } from '../i18n/words.ts'
import { namedGood, number, text } from './paper-cells.ts'

/** Papers are Indonesian, whoever prints them. */
const language = 'id'
const { formats } = wordsIn(language)
const words = paperWordsIn(language)
const shared = consignmentWordsIn(language)
const counterWords = partnerWordsIn(language)

/** The newest version, with every sentence that the two sides have accepted or are asked to accept. */
export function agreementPaper(agreement: AgreementSheet, publicUrl: string): Paper | undefined {
  const [version] = agreement.versions
  if (!version) return undefined
  const { columns, documents, parties, states, sides } = shared
  const said = counterWords.agreements
  return {
    language,
    title: documents.agreement,
    number: agreement.number,
    state: states.agreement[agreement.state],
    parties: [
      { role: parties.maker, name: agreement.maker },
      { role: parties.partner, name: agreement.partner, below: formats.joined(version.counters) },
    ],
    facts: [
      {
        label: words.agreement,
        value: words.version({ number: agreement.number, version: version.version }),
      },
      { label: words.validFrom, value: formats.longDate(version.validFromOn) },
    ],
    columns: [
      text(columns.goods, 4),
      number(words.price, 1.5),
      number(words.toMaker, 1.6),
      number(words.toPartner, 1.6),
    ],
    rows: version.lines.map(one => [
      namedGood(one),
      formats.rupiah(one.priceIdr),
      formats.rupiah(one.shareIdr),
      formats.rupiah(one.commissionIdr),
    ]),
    totals: [],
    notes: [
      ...termsSaid(version, language),
      words.hers,
      ...(version.note === undefined ? [] : [`${words.note}: ${version.note}`]),
      ...version.signed.map(one =>
        said.signed({ who: one.by ?? sides[one.side], at: formats.longDate(dayOf(one.at)) }),
      ),
    ],
    signatures: [parties.maker, parties.partner],
    code: { link: publicUrl + paths.document('agreement', agreement.agreementId), caption: words.scan },
  }
}

/** What was found on a shelf; only once it is recorded, so that nobody counts from a paper. */
export async function countPaper(
  ctx: Context,
  countId: string,
  publicUrl: string,
): Promise<Paper | undefined> {
  const sum = await countSum(ctx, countId, language)
  if (sum?.count.state !== 'posted') return undefined
  const { count, lines } = sum
  const { columns, documents, parties } = shared
  const said = counterWords.counts
  const signed = (pieces: number) => (pieces > 0 ? `+${formats.number(pieces)}` : formats.number(pieces))
  const total = (pick: (line: (typeof lines)[number]) => number) =>
    formats.number(lines.reduce((all, line) => all + pick(line), 0))
  return {
    language,
    title: documents.count,
    number: count.number,
    state: said.states[count.state],
    parties: [{ role: parties.counter, name: count.counterName }],
    facts: [
      { label: words.countedAt, value: formats.moment(count.countedAt ?? count.openedAt) },
      { label: words.recordedAt, value: formats.moment(count.postedAt ?? count.openedAt) },
    ],
    columns: [
      text(columns.goods, 3),
      text(columns.batch, 2),
      number(words.expected, 1.3),
      number(words.counted, 1.2),
      number(words.difference, 1),
      text(words.why, 2.4),
    ],
    rows: lines.map(line => [
      line.product.text,
      line.batchCode,
      formats.number(line.expectedPieces),
      formats.number(line.countedPieces),
      signed(line.difference),
      line.difference === 0
        ? words.fits
        : line.reasons
            .map(one => said.reason({ pieces: one.pieces, reason: said.explain.reasons[one.reason] }))
            .join('; '),
    ]),
    totals: [
      { label: words.expected, value: total(line => line.expectedPieces) },
      { label: words.counted, value: total(line => line.countedPieces), isStrong: true },
    ],
    notes: [words.hers],
    signatures: [words.counting, words.witness],
    code: { link: publicUrl + paths.shelfCount(countId), caption: words.scan },
  }
}

/** What was lost, and who bears it. The amount is for those who settle: a cashier's paper has none. */
export async function lossPaper(ctx: Context, lossId: string, publicUrl: string): Promise<Paper | undefined> {
  const [loss] = await lossesOf(ctx, language, { lossId })
  const between = loss && (await partiesOf(ctx, 'loss', lossId))
  if (!between) return undefined
  const { producerId, partnerId } = between
  const settles =
    may(ctx.actor, 'dispute:rule') ||
    may(ctx.actor, 'statement:see', { producerId }) ||
    may(ctx.actor, 'statement:see', { partnerId })
  const { columns, documents, parties } = shared
  const said = counterWords.losses
  const borne = said.bearer[loss.bearer]
  return {
    language,
    title: documents.loss,
    number: loss.number,
    state: said.states[loss.state],
    parties: [
      { role: parties.maker, name: loss.makerName },
      { role: parties.counter, name: loss.counterName },
    ],
    facts: [
      { label: words.happenedAt, value: formats.moment(loss.occurredAt) },
      { label: words.recordedAt, value: formats.moment(loss.recordedAt) },
      { label: words.cause, value: said.causes[loss.cause] },
      { label: words.objection, value: formats.moment(loss.contestUntilAt) },
    ],
    columns: [
      text(columns.goods, 4),
      text(columns.batch, 2.4),
      number(columns.pieces, 1),
      ...(settles ? [number(columns.each, 1.6), number(columns.amount, 1.8)] : []),
    ],
    rows: [
      [
        loss.product.text,
        loss.batchCode,
        formats.number(loss.pieces),
        ...(settles
          ? [formats.rupiah(loss.shareIdr), formats.rupiah(loss.bearer === 'partner' ? loss.amountIdr : 0)]
          : []),
      ],
    ],
    totals: [],
    notes: [
      `${borne}. ${said.why[loss.why.code](daysOf(loss.why))}`,
      ...(loss.note === undefined ? [] : [`${words.note}: ${loss.note}`]),
      ...(loss.isCorrected ? [said.corrected] : []),
    ],
    signatures: [words.sender, words.witness],
    code: { link: publicUrl + paths.document('loss', lossId), caption: words.scan },
  }
}

const daysOf = (why: object): number =>
  'daysBefore' in why ? Number(why.daysBefore) : 'days' in why ? Number(why.days) : 0
