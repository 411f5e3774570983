import type { Db } from '#db/engines/database.ts'
import { allergens } from './allergens.ts'
import { kecamatan, kelurahan, places } from './areas.ts'
import { categories } from './categories.ts'
import { customsRules } from './customs-rules.ts'
import { exchangeRates } from './exchange-rates.ts'
import { ingredients } from './ingredients.ts'
import { labelRules } from './label-rules.ts'
import { checklistItems, checklists } from './review/checklists.ts'
import { reviewReasons } from './review/reasons.ts'
import { rubricDimensions, rubrics } from './review/rubrics.ts'

/**
 * What every installation needs before the first maker: areas, kinds of goods, allergens, ingredients, label
 * rules, rates, customs rules and what reviewers judge by. Run again, it adds what is new and leaves alone what is there: the office may
 * have changed it.
 */
export async function seedReference(db: Db): Promise<void> {
  await db.transaction().execute(async trx => {
    await trx
      .insertInto('kecamatan')
      .values(kecamatan)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('kelurahan')
      .values(kelurahan)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('place')
      .values(places)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('category')
      .values(categories)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('allergen')
      .values(allergens)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('ingredient')
      .values(ingredients)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('exchange_rate')
      .values(exchangeRates)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('customs_rule')
      .values(customsRules)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('label_rule')
      .values(labelRules)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('checklist')
      .values(checklists)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('checklist_item')
      .values(checklistItems)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('rubric')
      .values(rubrics)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('rubric_dimension')
      .values(rubricDimensions)
      .onConflict(c => c.doNothing())
      .execute()
    await trx
      .insertInto('review_reason')
      .values(reviewReasons)
      .onConflict(c => c.doNothing())
      .execute()
  })
}
