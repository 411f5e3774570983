import { date, number, rupiah } from '../../formats.ts'
import type { Messages } from '../../messages.ts'
import type { shelfNoticesId } from './notices.id.ts'

const pcs = (count: string | number | undefined): string => `${number('en', Number(count))} pcs`
const idr = (amount: string | number | undefined): string => rupiah('en', Number(amount))

export const shelfNoticesEn: Messages<typeof shelfNoticesId> = {
  'count-variance': f =>
    Number(f.surplus) === 0
      ? `Count ${f.number} at ${f.counter}: ${pcs(f.missing)} of your goods were not on the shelf. The reason stands there.`
      : `Count ${f.number} at ${f.counter}: ${pcs(f.missing)} missing, ${pcs(f.surplus)} too many of your goods. The reason stands there.`,
  'shelf-variance': f =>
    `The shelf at ${f.counter} does not agree with its records: ${pcs(f.pieces)} apart. Please look by ${date('en', String(f.dueOn))}.`,
  'loss-recorded': f =>
    f.bearer === 'partner'
      ? `${f.counter} wrote off ${pcs(f.pieces)} of ${f.name} (${f.number}). The counter bears it: you still receive ${idr(f.amountIdr)}.`
      : `${f.counter} wrote off ${pcs(f.pieces)} of ${f.name} (${f.number}). You bear ${idr(f.amountIdr)}. You may object until ${date('en', String(f.untilOn))}.`,
  'loss-contested': f => `${f.maker} objects to note ${f.number} (${idr(f.amountIdr)}). Please answer.`,
  'loss-to-rule': f =>
    `Note ${f.number} at ${f.counter} (${idr(f.amountIdr)}) is not agreed and waits for the office's ruling.`,
  'loss-settled': f =>
    f.bearer === 'partner'
      ? `Note ${f.number} is settled: the counter bears it, you receive ${idr(f.amountIdr)}.`
      : `Note ${f.number} is settled: you bear ${idr(f.amountIdr)}.`,
  'loss-ruled': f =>
    f.bearer === 'partner'
      ? `The office ruled on note ${f.number}: you bear ${idr(f.amountIdr)}.`
      : `The office ruled on note ${f.number}: the maker bears ${idr(f.amountIdr)}.`,
  'correction-posted': f => `A record at ${f.counter} was corrected (${f.number}). The reason: ${f.reason}`,
}
