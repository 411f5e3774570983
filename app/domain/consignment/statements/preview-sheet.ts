import type { Side } from '#db/schema/consignment.ts'
import type { Language } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import { namedGoods } from '../named-goods.ts'
import { type StatementPreview, statementPreview } from './statement-preview.ts'
import { findSettledAgreement, type StatedLine } from './statement-sheet.ts'

export type PreviewSheet = Pick<
  StatementPreview,
  'agreementId' | 'period' | 'openingIdr' | 'closingIdr' | 'notYetPayableIdr'
> & { agreementNumber: string; version: number; maker: string; partner: string; lines: StatedLine[] }

/** The statement of an agreement as if it were issued now; undefined for whose it is not, or where no terms apply. */
export async function findPreview(
  ctx: Context,
  agreementId: string,
  side: Side,
  language: Language,
): Promise<PreviewSheet | undefined> {
  const agreement = await findSettledAgreement(ctx, agreementId, side)
  const preview = agreement && (await statementPreview(ctx, { agreementId }))
  if (!agreement || !preview) return undefined
  const goods = await namedGoods(
    ctx,
    preview.lines.flatMap(line => line.variantId ?? []),
    language,
  )
  const counters = await ctx.db.selectFrom('counter').select(['id', 'name']).execute()
  return {
    agreementId,
    agreementNumber: agreement.number,
    version: preview.version.number,
    maker: agreement.maker,
    partner: agreement.partner,
    period: preview.period,
    openingIdr: preview.openingIdr,
    closingIdr: preview.closingIdr,
    notYetPayableIdr: preview.notYetPayableIdr,
    lines: preview.lines.map(({ variantId, counterId, sku, ...line }, at) => ({
      ...line,
      postingId: line.postingId ?? `fee-${at}`,
      good: variantId === undefined ? undefined : goods.get(variantId),
      counter: counters.find(one => one.id === counterId)?.name,
      dispute: undefined,
    })),
  }
}
