import type { Db } from '#db/engines/database.ts'
import { allergens } from './allergens.ts'
import { kecamatan, kelurahan, places } from './areas.ts'
import { categories } from './categories.ts'

/** What every installation needs before the first maker: areas, kinds of goods, allergens. Run again, it adds nothing. */
export async function seedReference(db: Db): Promise<void> {
  const known = await db.selectFrom('kecamatan').select('code').executeTakeFirst()
  if (known) return
  await db.transaction().execute(async trx => {
    await trx.insertInto('kecamatan').values(kecamatan).execute()
    await trx.insertInto('kelurahan').values(kelurahan).execute()
    await trx.insertInto('place').values(places).execute()
    await trx.insertInto('category').values(categories).execute()
    await trx.insertInto('allergen').values(allergens).execute()
  })
}
