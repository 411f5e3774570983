import type { NoticeFacts } from '../../../domain/notices/notice-kinds.ts'
import { date, number, rupiah } from '../../formats.ts'

const pcs = (count: string | number | undefined): string => `${number('id', Number(count))} pcs`
const idr = (amount: string | number | undefined): string => rupiah('id', Number(amount))

/** News of counts, losses and corrections at a counter. */
export const shelfNoticesId = {
  'count-variance': (f: NoticeFacts) =>
    Number(f.surplus) === 0
      ? `Opname ${f.number} di ${f.counter}: ${pcs(f.missing)} barang Anda tidak ada di rak. Sebabnya tertulis di sana.`
      : `Opname ${f.number} di ${f.counter}: kurang ${pcs(f.missing)}, lebih ${pcs(f.surplus)} barang Anda. Sebabnya tertulis di sana.`,
  'shelf-variance': (f: NoticeFacts) =>
    `Rak ${f.counter} tidak cocok dengan catatannya: selisih ${pcs(f.pieces)}. Mohon dicek paling lambat ${date('id', String(f.dueOn))}.`,
  'loss-recorded': (f: NoticeFacts) =>
    f.bearer === 'partner'
      ? `${f.counter} mencatat ${pcs(f.pieces)} ${f.name} hilang nilainya (${f.number}). Konter menanggung: Anda tetap menerima ${idr(f.amountIdr)}.`
      : `${f.counter} mencatat ${pcs(f.pieces)} ${f.name} hilang nilainya (${f.number}). Anda menanggung ${idr(f.amountIdr)}. Keberatan bisa sampai ${date('id', String(f.untilOn))}.`,
  'loss-contested': (f: NoticeFacts) =>
    `${f.maker} keberatan atas nota ${f.number} (${idr(f.amountIdr)}). Mohon dijawab.`,
  'loss-to-rule': (f: NoticeFacts) =>
    `Nota ${f.number} di ${f.counter} (${idr(f.amountIdr)}) belum disepakati dan menunggu keputusan kantor.`,
  'loss-settled': (f: NoticeFacts) =>
    f.bearer === 'partner'
      ? `Nota ${f.number} selesai: konter menanggung, Anda menerima ${idr(f.amountIdr)}.`
      : `Nota ${f.number} selesai: Anda menanggung ${idr(f.amountIdr)}.`,
  'loss-ruled': (f: NoticeFacts) =>
    f.bearer === 'partner'
      ? `Kantor memutuskan nota ${f.number}: Anda menanggung ${idr(f.amountIdr)}.`
      : `Kantor memutuskan nota ${f.number}: pembuat menanggung ${idr(f.amountIdr)}.`,
  'correction-posted': (f: NoticeFacts) =>
    `Catatan di ${f.counter} dibetulkan (${f.number}). Alasannya: ${f.reason}`,
}
