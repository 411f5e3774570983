import type { Migration } from 'kysely'
import * as areas from './0001-areas.ts'
import * as activity from './0002-activity.ts'
import * as producers from './0003-producers.ts'
import * as products from './0004-products.ts'
import * as permissionToSell from './0005-permission-to-sell.ts'
import * as counters from './0006-counters.ts'
import * as tourist from './0007-tourist.ts'
import * as identity from './0010-identity.ts'
import * as rules from './0020-rules.ts'
import * as registry from './0030-registry.ts'
import * as training from './0031-training.ts'
import * as imports from './0032-import.ts'
import * as listings from './0040-listings.ts'
import * as uploads from './0050-uploads.ts'
import * as reviewStandards from './0060-review-standards.ts'
import * as reviews from './0060-reviews.ts'
import * as problems from './0065-problems.ts'
import * as agreements from './0070-agreements.ts'
import * as stockLedger from './0071-stock-ledger.ts'
import * as moneyLedger from './0072-money-ledger.ts'
import * as deliveries from './0073-deliveries.ts'
import * as shelfDocuments from './0074-shelf-documents.ts'
import * as statements from './0075-statements.ts'
import * as counts from './0076-counts.ts'
import * as losses from './0077-losses.ts'
import * as corrections from './0078-corrections.ts'
import * as notices from './0080-notices.ts'
import * as links from './0081-links.ts'
import * as outbox from './0082-outbox.ts'
import * as replies from './0083-replies.ts'
import * as shelvesOfTheLedger from './0084-shelves-of-the-ledger.ts'
import * as evidencePhotos from './0085-evidence-photos.ts'
import * as orders from './0090-orders.ts'
import * as payments from './0091-payments.ts'
import * as shipping from './0092-shipping.ts'
import * as giftSets from './0095-gift-sets.ts'
import * as batchesByDay from './0096-batches-by-day.ts'
import * as lettersThatFail from './0105-letters-that-fail.ts'
import * as addresses from './0106-addresses.ts'
import * as payouts from './0110-payouts.ts'
import * as orderReminders from './0112-order-reminders.ts'
import * as opinions from './0115-opinions.ts'
import * as destroyedGoods from './0120-destroyed-goods.ts'
import * as checkedLabels from './0121-checked-labels.ts'

/** In order, each once, never edited after a release: what has run somewhere cannot be taken back. */
export const migrations: Record<string, Migration> = {
  '0001-areas': areas,
  '0002-activity': activity,
  '0003-producers': producers,
  '0004-products': products,
  '0005-permission-to-sell': permissionToSell,
  '0006-counters': counters,
  '0007-tourist': tourist,
  '0010-identity': identity,
  '0020-rules': rules,
  '0030-registry': registry,
  '0031-training': training,
  '0032-import': imports,
  '0040-listings': listings,
  '0050-uploads': uploads,
  '0060-review-standards': reviewStandards,
  '0060-reviews': reviews,
  '0065-problems': problems,
  '0070-agreements': agreements,
  '0071-stock-ledger': stockLedger,
  '0072-money-ledger': moneyLedger,
  '0073-deliveries': deliveries,
  '0074-shelf-documents': shelfDocuments,
  '0075-statements': statements,
  '0076-counts': counts,
  '0077-losses': losses,
  '0078-corrections': corrections,
  '0080-notices': notices,
  '0081-links': links,
  '0082-outbox': outbox,
  '0083-replies': replies,
  '0084-shelves-of-the-ledger': shelvesOfTheLedger,
  '0085-evidence-photos': evidencePhotos,
  '0090-orders': orders,
  '0091-payments': payments,
  '0092-shipping': shipping,
  '0095-gift-sets': giftSets,
  '0096-batches-by-day': batchesByDay,
  '0105-letters-that-fail': lettersThatFail,
  '0106-addresses': addresses,
  '0110-payouts': payouts,
  '0112-order-reminders': orderReminders,
  '0115-opinions': opinions,
  '0120-destroyed-goods': destroyedGoods,
  '0121-checked-labels': checkedLabels,
}
