import type { LinkDeed } from '#db/schema/links.ts'
import type { Language, Text } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Day } from '../../dates.ts'
import { namedGoods } from '../named-goods.ts'
import { linkDeeds, type OpenLink } from './signed-links.ts'

/** As little of a document as is needed to say yes to it. */
export type LinkPage = {
  deed: LinkDeed
  number: string
  maker: string
  partner: string
  counter: string | undefined
  goods: {
    name: Text
    size: { labelId: string | undefined; quantity: number; unit: 'g' | 'ml' | 'pcs' }
    pieces: number
  }[]
  amountIdr: number | undefined
  on: { fromOn: Day; untilOn: Day } | undefined
}

/** What the page of an open link shows; the link is the permission. */
export async function linkPage(
  ctx: Context,
  link: OpenLink,
  language: Language,
): Promise<LinkPage | undefined> {
  const { deed, subjectId } = link
  const table = linkDeeds[deed].document
  const row = await ctx.db
    .selectFrom(table)
    .innerJoin('agreement', 'agreement.id', `${table}.agreement_id`)
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select([`${table}.number`, 'producer.name as maker', 'partner.name as partner'])
    .where(`${table}.id`, '=', subjectId)
    .executeTakeFirst()
  if (!row) return undefined
  const page = { deed, number: row.number ?? '', maker: row.maker, partner: row.partner }
  const nothing = { counter: undefined, goods: [], amountIdr: undefined, on: undefined }
  if (deed === 'answer-payment') {
    const { amount_idr } = await ctx.db
      .selectFrom('payment')
      .select('amount_idr')
      .where('id', '=', subjectId)
      .executeTakeFirstOrThrow()
    return { ...page, ...nothing, amountIdr: Number(amount_idr) }
  }
  if (deed === 'accept-statement') {
    const statement = await ctx.db
      .selectFrom('statement')
      .select(['closing_idr', 'from_on', 'until_on'])
      .where('id', '=', subjectId)
      .executeTakeFirstOrThrow()
    const on = { fromOn: statement.from_on, untilOn: statement.until_on }
    return { ...page, ...nothing, amountIdr: Number(statement.closing_idr), on }
  }
  const lines = await ctx.db
    .selectFrom('delivery_line')
    .innerJoin('delivery', 'delivery.id', 'delivery_line.delivery_id')
    .innerJoin('counter', 'counter.id', 'delivery.counter_id')
    .select(['delivery_line.variant_id', 'delivery_line.pieces', 'counter.name'])
    .where('delivery.id', '=', subjectId)
    .orderBy('delivery_line.line')
    .execute()
  const named = await namedGoods(
    ctx,
    lines.map(line => line.variant_id),
    language,
  )
  const goods = lines.flatMap(line => {
    const good = named.get(line.variant_id)
    return good ? [{ name: good.name, size: good.size, pieces: line.pieces }] : []
  })
  return { ...page, ...nothing, counter: lines[0]?.name, goods }
}
