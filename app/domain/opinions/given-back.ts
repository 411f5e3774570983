import { type RawBuilder, sql } from 'kysely'

/**
 * 1 where all pieces of a product in a purchase were taken back or paid back, else 0.
 * @param of the columns or values that name the purchase: its sale, its order, and the product
 */
export const givenBack = (of: {
  saleId: RawBuilder<unknown>
  reservationId: RawBuilder<unknown>
  productId: RawBuilder<unknown>
}): RawBuilder<number> => sql<number>`case
  when exists (
    select 1 from sale_line join variant on variant.id = sale_line.variant_id
    where sale_line.sale_id = ${of.saleId} and variant.product_id = ${of.productId}
  ) and not exists (
    select 1 from sale_line join variant on variant.id = sale_line.variant_id
    where sale_line.sale_id = ${of.saleId} and variant.product_id = ${of.productId}
      and sale_line.pieces > coalesce((
        select sum(customer_return.pieces) from customer_return
        where customer_return.sale_id = sale_line.sale_id and customer_return.line = sale_line.line), 0)
  ) then 1
  when exists (
    select 1 from reservation_line join variant on variant.id = reservation_line.variant_id
    where reservation_line.reservation_id = ${of.reservationId} and variant.product_id = ${of.productId}
  ) and not exists (
    select 1 from reservation_line join variant on variant.id = reservation_line.variant_id
    where reservation_line.reservation_id = ${of.reservationId} and variant.product_id = ${of.productId}
      and not exists (
        select 1 from order_refund_line join order_payment on order_payment.id = order_refund_line.payment_id
        where order_payment.reservation_id = reservation_line.reservation_id
          and order_refund_line.line = reservation_line.line)
  ) then 1
  else 0 end`

/** The same, of an opinion's own row. */
export const isOpinionGivenBack = givenBack({
  saleId: sql.ref('opinion.sale_id'),
  reservationId: sql.ref('opinion.reservation_id'),
  productId: sql.ref('opinion.product_id'),
})
