import { sql } from 'kysely'

/**
 * Both names of a product as columns `id_name` and `en_name`, for `nameIn`: Indonesian is a duty, English may lack.
 * @param productId the column that names the product, as `product.id`
 */
export const productNames = (productId: string) => [nameColumn(productId, 'id'), nameColumn(productId, 'en')]

const nameColumn = <Language extends 'id' | 'en'>(productId: string, language: Language) =>
  sql<string | null>`(
    select product_text.name from product_text
    where product_text.product_id = ${sql.ref(productId)} and product_text.language = ${sql.lit(language)}
  )`.as<`${Language}_name`>(`${language}_name`)
