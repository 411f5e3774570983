import type { Language } from './language.ts'

export type ProductsSort = 'best' | 'price' | '-price' | 'per-100' | 'keeps' | 'newest' | 'name'

/** The state of the list of products, as it stands in the address. Same words in both languages. */
export type ProductsQuery = {
  q?: string | undefined
  category?: string | undefined
  halal?: boolean | undefined
  cabin?: boolean | undefined
  vegan?: boolean | undefined
  /** Allergen codes that must be absent. */
  without?: readonly string[] | undefined
  /** Slugs: blimbing, klojen ... */
  kecamatan?: readonly string[] | undefined
  /** Still good this many days after a purchase today. */
  keeps?: number | undefined
  min?: number | undefined
  max?: number | undefined
  /** Slug of a place with a counter near it. */
  near?: string | undefined
  maker?: string | undefined
  /** Day of leaving, YYYY-MM-DD, and the days after it that the goods must still be good. */
  leave?: string | undefined
  after?: number | undefined
  sort?: ProductsSort | undefined
  page?: number | undefined
}

export type PlacesQuery = {
  near?: string | undefined
  open?: boolean | undefined
  kecamatan?: string | undefined
}

export type ProducersQuery = {
  kecamatan?: string | undefined
  category?: string | undefined
  page?: number | undefined
}

/** The state of the office's list of makers. */
export type MakersQuery = {
  kecamatan?: string | undefined
  cohort?: string | undefined
  state?: string | undefined
  q?: string | undefined
  page?: number | undefined
}

/** What can be done about a maker, each with an address of its own. */
export type MakerDeed =
  | 'private'
  | 'consents'
  | 'baseline'
  | 'bank'
  | 'nik'
  | 'members'
  | 'enrolment'
  | 'erasure'

export type LabelFile = 'svg' | 'pdf'
/** The state of the office's list of problems. */
export type ProblemsQuery = {
  view?: string | undefined
  severity?: string | undefined
  source?: string | undefined
  page?: number | undefined
}

/** The state of the queue of reviews. */
export type ReviewsQuery = {
  track?: string | undefined
  kind?: string | undefined
  state?: string | undefined
  mine?: boolean | undefined
  overdue?: boolean | undefined
  page?: number | undefined
}

/** What a reviewer does on the workbench, each with an address of its own. */
export type ReviewDeed =
  | 'claim'
  | 'release'
  | 'findings'
  | 'override'
  | 'spot'
  | 'reply'
  | 'settlement'
  | 'sample'
  | 'decision'
  | 'conflict'
  | 'licence'

/** What printers at counters and at home take: two sheets, and the roll of a till. */
export const receiptSizes = ['a6', 'a5', '58mm'] as const
export type ReceiptSize = (typeof receiptSizes)[number]

/** The papers that go with goods and money. */
export type PaperKind = 'agreement' | 'delivery' | 'receipt' | 'pickup' | 'count' | 'loss' | 'statement'

export type PictureFormat = 'avif' | 'webp' | 'jpeg'
export type ShareKind = 'product' | 'producer' | 'place' | 'list' | 'home'

/** Where somebody stays, the day they leave, and the days after it that the goods must keep. */
export type TripQuery = {
  from?: string | undefined
  leave?: string | undefined
  after?: number | undefined
}

/** Every address of the product. Slugs and codes are safe by birth; they are escaped all the same. */
export const paths = {
  front: () => '/',
  home: (language: Language) => `/${language}`,
  products: (language: Language, query: ProductsQuery = {}) =>
    `/${language}/products${search(productsSearch(query))}`,
  product: (language: Language, slug: string, variant?: string) =>
    `/${language}/products/${segment(slug)}${variant === undefined ? '' : `?variant=${segment(variant)}`}`,
  producers: (language: Language, query: ProducersQuery = {}) =>
    `/${language}/producers${search([
      ['kecamatan', query.kecamatan],
      ['category', query.category],
      ['page', pageNumber(query.page)],
    ])}`,
  producer: (language: Language, slug: string) => `/${language}/producers/${segment(slug)}`,
  places: (language: Language, query: PlacesQuery = {}) =>
    `/${language}/places${search([
      ['near', query.near],
      ['open', query.open ? '1' : undefined],
      ['kecamatan', query.kecamatan],
    ])}`,
  place: (language: Language, slug: string) => `/${language}/places/${segment(slug)}`,
  list: (language: Language, code: string, query: TripQuery = {}) =>
    `/${language}/list/${segment(code)}${search(tripSearch(query))}`,
  /** Where to fetch what is on a list, in the fewest stops. */
  trip: (language: Language, code: string, query: TripQuery = {}) =>
    `/${language}/list/${segment(code)}/trip${search(tripSearch(query))}`,
  /** The visitor's own list, or the page that says that there is none yet. */
  myList: (language: Language) => `/${language}/list`,
  listItems: (language: Language) => `/${language}/list/items`,
  listRemovals: (language: Language) => `/${language}/list/removals`,
  giftSets: (language: Language) => `/${language}/sets`,
  giftSet: (language: Language, slug: string) => `/${language}/sets/${segment(slug)}`,
  about: (language: Language, part?: string) =>
    `/${language}/about${part === undefined ? '' : `#${segment(part)}`}`,
  turnaround: (language: Language) => `/${language}/reviews`,
  /** Into a language, remembered, and back to a page of ours in it. */
  languageChoice: (language: Language, back: string) => `/language/${language}${search([['back', back]])}`,
  preferences: (language: Language) => `/${language}/preferences`,
  media: (pictureId: string, width: number, format: PictureFormat) =>
    `/media/${segment(pictureId)}/${width}.${format === 'jpeg' ? 'jpg' : format}`,
  sharePicture: (kind: ShareKind, slug: string, language: Language) =>
    `/share/${kind}/${segment(slug)}.${language}.jpg`,
  /** @param next where to go afterwards, a path of ours */
  signIn: (next = '') => `/sign-in${search([['next', next || undefined]])}`,
  officeSignIn: (next = '') => `/sign-in/office${search([['next', next || undefined]])}`,
  secondFactor: (next = '') => `/sign-in/code${search([['next', next || undefined]])}`,
  enrolment: (next = '') => `/sign-in/setup${search([['next', next || undefined]])}`,
  signOut: () => '/sign-out',
  /** Leads everybody to where they work. */
  work: () => '/work',
  account: () => '/account',
  messageChoice: () => '/account/messages',
  changePin: () => '/account/pin',
  signInEnds: () => '/account/sign-in-ends',
  ownConsents: () => '/account/consents',
  demo: () => '/demo',
  welcome: (token: string) => `/welcome/${segment(token)}`,
  producerHome: () => '/producer',
  listings: () => '/producer/listings',
  listing: (listingId: string) => `/producer/listings/${segment(listingId)}`,
  listingStep: (listingId: string, step: string) =>
    `/producer/listings/${segment(listingId)}/${segment(step)}`,
  listingPictures: (listingId: string) => `/producer/listings/${segment(listingId)}/pictures`,
  listingSubmission: (listingId: string) => `/producer/listings/${segment(listingId)}/submission`,
  listingFeedback: (listingId: string) => `/producer/listings/${segment(listingId)}/feedback`,
  listingReplies: (listingId: string) => `/producer/listings/${segment(listingId)}/feedback/replies`,
  listingAppeals: (listingId: string) => `/producer/listings/${segment(listingId)}/feedback/appeals`,
  listingDiscard: (listingId: string) => `/producer/listings/${segment(listingId)}/discard`,
  /** @param row which of the sizes, from 0 */
  priceHelper: (listingId: string, row: number) =>
    `/producer/listings/${segment(listingId)}/price-helper?row=${row}`,
  /** What buyers say about her goods. */
  ownOpinions: () => '/producer/opinions',
  opinionDesk: () => '/office/opinions',
  /** Where a buyer names a code, and then says what the goods were like. */
  purchases: (language: Language) => `/${language}/purchases`,
  purchase: (language: Language, token: string) => `/${language}/purchases/${segment(token)}`,
  ownParcels: () => '/producer/parcels',
  /** Goods of one maker, sent to an address. @param good one that is asked for without a counter */
  parcel: (language: Language, producerId: string, good?: string) =>
    `/${language}/parcel/${segment(producerId)}${search([['good', good]])}`,
  ownProduct: (productId: string) => `/producer/products/${segment(productId)}`,
  ownProductListing: (productId: string) => `/producer/products/${segment(productId)}/listing`,
  ownProductPause: (productId: string) => `/producer/products/${segment(productId)}/pause`,
  ownProductResumption: (productId: string) => `/producer/products/${segment(productId)}/resumption`,
  ownProductPrices: (productId: string) => `/producer/products/${segment(productId)}/prices`,
  ownBatches: (productId: string) => `/producer/products/${segment(productId)}/batches`,
  batchLabels: (batchId: string, paper: string) =>
    `/producer/batches/${segment(batchId)}/labels.pdf?paper=${segment(paper)}`,
  ownLabel: (productId: string) => `/producer/products/${segment(productId)}/label`,
  ownLabelFile: (productId: string, file: LabelFile, query: Readonly<Record<string, string>> = {}) =>
    `/producer/products/${segment(productId)}/label.${file}${search(Object.entries(query))}`,
  productLabel: (productId: string) => `/office/products/${segment(productId)}/label`,
  productLabelFile: (productId: string, file: LabelFile, query: Readonly<Record<string, string>> = {}) =>
    `/office/products/${segment(productId)}/label.${file}${search(Object.entries(query))}`,
  /** What a version of a listing would print. */
  versionLabel: (versionId: string, query: Readonly<Record<string, string>> = {}) =>
    `/office/reviews/versions/${segment(versionId)}/label.svg${search(Object.entries(query))}`,
  /** What the code on a pack leads to. */
  batch: (code: string) => `/b/${segment(code)}`,
  uploads: () => '/producer/uploads',
  upload: (uploadId: string) => `/producer/uploads/${segment(uploadId)}`,
  /** @param counterId one of several counters; without it the first */
  partnerHome: (counterId = '') => `/partner${search([['counter', counterId || undefined]])}`,
  shelf: (counterId: string, order?: 'date') =>
    `/partner/counters/${segment(counterId)}/shelf${search([['order', order]])}`,
  /** @param number of the problem that was just reported there */
  shelfReported: (counterId: string, number: string) =>
    `/partner/counters/${segment(counterId)}/shelf${search([['reported', number]])}`,
  newCounterProblem: (counterId: string) => `/partner/counters/${segment(counterId)}/problems/new`,
  /** @param after the sale that was just recorded, or just taken back */
  sale: (counterId: string, after: { last?: string; undone?: string } = {}) =>
    `/partner/counters/${segment(counterId)}/sale${search([
      ['last', after.last],
      ['undone', after.undone],
    ])}`,
  saleOf: (counterId: string, variantId: string) =>
    `/partner/counters/${segment(counterId)}/sale/${segment(variantId)}`,
  saleSheet: (saleId: string) => `/partner/sales/${segment(saleId)}`,
  /** A line of a sale that a buyer brings back. */
  saleReturn: (saleId: string, line: number) => `/partner/sales/${segment(saleId)}/returns/${line}`,
  deliveriesIn: () => '/partner/deliveries',
  deliveryIn: (deliveryId: string) => `/partner/deliveries/${segment(deliveryId)}`,
  pickupsOut: () => '/partner/pickups',
  /** @param from the agreement whose goods go home, and the batch that is asked about first */
  newPickup: (counterId: string, from: { agreement?: string; batch?: string } = {}) =>
    `/partner/counters/${segment(counterId)}/pickups/new${search([
      ['agreement', from.agreement],
      ['batch', from.batch],
    ])}`,
  pickupOut: (pickupId: string) => `/partner/pickups/${segment(pickupId)}`,
  agreementsIn: () => '/partner/agreements',
  agreementIn: (agreementId: string) => `/partner/agreements/${segment(agreementId)}`,
  statementsIn: () => '/partner/statements',
  statementIn: (statementId: string) => `/partner/statements/${segment(statementId)}`,
  statementLineIn: (statementId: string, postingId: string) =>
    `/partner/statements/${segment(statementId)}/lines/${segment(postingId)}`,
  /** What a statement would say that were issued now. */
  statementAhead: (agreementId: string) => `/partner/agreements/${segment(agreementId)}/statement`,
  paymentOut: (agreementId: string) => `/partner/agreements/${segment(agreementId)}/payments`,
  countsAt: (counterId: string) => `/partner/counters/${segment(counterId)}/counts`,
  /** @param again the blind form once more, before the differences are explained */
  shelfCount: (countId: string, again = false) =>
    `/partner/counts/${segment(countId)}${again ? '?again=1' : ''}`,
  lossesAt: (counterId: string) => `/partner/counters/${segment(counterId)}/losses`,
  newLoss: (counterId: string) => `/partner/counters/${segment(counterId)}/losses/new`,
  lossNote: (lossId: string) => `/partner/losses/${segment(lossId)}`,
  /** How makers and the office see a partner. */
  partnerFigures: () => '/partner/figures',
  counterStaff: () => '/partner/staff',
  shelfCards: (counterId: string) => `/partner/counters/${segment(counterId)}/cards`,
  shelfCardsFile: (counterId: string, paper: string) =>
    `/partner/counters/${segment(counterId)}/cards.pdf?paper=${segment(paper)}`,
  officeHome: () => '/office',
  reviewHome: () => '/office/reviews',
  reviews: (query: ReviewsQuery = {}) =>
    `/office/reviews${search([
      ['track', query.track],
      ['kind', query.kind],
      ['state', query.state],
      ['mine', query.mine ? '1' : undefined],
      ['overdue', query.overdue ? '1' : undefined],
      ['page', pageNumber(query.page)],
    ])}`,
  /** @param kept what was typed and not saved, and what was done */
  review: (reviewId: string, kept: readonly Pair[] = []) =>
    `/office/reviews/${segment(reviewId)}${search(kept)}`,
  reviewDeed: (reviewId: string, deed: ReviewDeed) => `/office/reviews/${segment(reviewId)}/${deed}`,
  /** @param spot where the pin goes, and what was typed on the workbench */
  reviewPin: (reviewId: string, spot: readonly Pair[] = []) =>
    `/office/reviews/${segment(reviewId)}/pins${search(spot)}`,
  reviewedVersion: (versionId: string) => `/office/reviews/versions/${segment(versionId)}`,
  reviewNumbers: () => '/office/reviews/numbers',
  reviewHistory: () => '/office/reviews/history.csv',
  reviewArchive: () => '/office/reviews/history.jsonl',
  conflicts: () => '/office/reviews/conflicts',
  conflictEnd: (conflictId: string) => `/office/reviews/conflicts/${segment(conflictId)}/end`,
  /** @param code the reason whose words are to change */
  reasons: (code?: string) => `/office/reasons${search([['code', code]])}`,
  checklists: (track?: string, goods?: string) =>
    `/office/checklists${search([
      ['track', track],
      ['goods', goods],
    ])}`,
  /** @param code the rule that is to have a new version */
  rules: (code?: string) => `/office/rules${search([['code', code]])}`,
  invitations: () => '/office/invitations',
  invitationRenewal: (invitationId: string) => `/office/invitations/${segment(invitationId)}/renewal`,
  invitationEnd: (invitationId: string) => `/office/invitations/${segment(invitationId)}/end`,
  people: () => '/office/people',
  personReset: (accountId: string) => `/office/people/${segment(accountId)}/reset`,
  roleEnds: () => '/office/people/role-ends',
  assistance: () => '/office/assistance',
  assistanceEnd: () => '/office/assistance/end',
  makers: (query: MakersQuery = {}) =>
    `/office/makers${search([
      ['kecamatan', query.kecamatan],
      ['cohort', query.cohort],
      ['state', query.state],
      ['q', query.q || undefined],
      ['page', pageNumber(query.page)],
    ])}`,
  newMaker: () => '/office/makers/new',
  maker: (producerId: string) => `/office/makers/${segment(producerId)}`,
  makerDeed: (producerId: string, deed: MakerDeed) => `/office/makers/${segment(producerId)}/${deed}`,
  cohorts: () => '/office/cohorts',
  programmes: () => '/office/programmes',
  cohort: (cohortId: string) => `/office/cohorts/${segment(cohortId)}`,
  cohortSessions: (cohortId: string) => `/office/cohorts/${segment(cohortId)}/sessions`,
  cohortCertificates: (cohortId: string) => `/office/cohorts/${segment(cohortId)}/certificates`,
  cohortCompletion: (cohortId: string) => `/office/cohorts/${segment(cohortId)}/completion`,
  attendance: (cohortId: string, sessionId: string) =>
    `/office/cohorts/${segment(cohortId)}/sessions/${segment(sessionId)}`,
  imports: () => '/office/imports',
  importRun: (runId: string, query: { plan?: string | undefined; page?: number | undefined } = {}) =>
    `/office/imports/${segment(runId)}${search([
      ['plan', query.plan],
      ['page', pageNumber(query.page)],
    ])}`,
  importAnswers: (runId: string) => `/office/imports/${segment(runId)}/answers`,
  importWork: (runId: string) => `/office/imports/${segment(runId)}/work`,
  importEnd: (runId: string) => `/office/imports/${segment(runId)}/end`,
  importLeft: (runId: string, kind: 'xlsx' | 'csv') => `/office/imports/${segment(runId)}/left/${kind}`,
  herData: () => '/producer/data',
  ownGoods: () => '/producer/goods',
  ownMoney: () => '/producer/money',
  /** @param on a day in Malang; without it today */
  ownDigest: (on?: string) => `/producer/digest${search([['on', on]])}`,
  /** How the partners of her agreements pay and count. */
  partnersFigures: () => '/producer/partners/figures',
  ownPartners: () => '/producer/partners',
  ownAgreements: () => '/producer/agreements',
  /** @param partnerId to whom goods are offered; without it the page asks */
  newAgreement: (partnerId?: string) => `/producer/agreements/new${search([['partner', partnerId]])}`,
  ownAgreement: (agreementId: string) => `/producer/agreements/${segment(agreementId)}`,
  ownOffer: (agreementId: string) => `/producer/agreements/${segment(agreementId)}/offer`,
  ownDeliveries: () => '/producer/deliveries',
  /** @param counterId where to; without it the page suggests for all */
  newDelivery: (counterId?: string) => `/producer/deliveries/new${search([['counter', counterId]])}`,
  ownDelivery: (deliveryId: string) => `/producer/deliveries/${segment(deliveryId)}`,
  ownDraft: (deliveryId: string) => `/producer/deliveries/${segment(deliveryId)}/draft`,
  /** What of hers will be left over, and the ways out. */
  ownPullForward: () => '/producer/pull-forward',
  /** @param way `pick-up`, `price-step`, or `move-` and the counter it goes to */
  ownPull: (batchId: string, counterId: string, way: string) =>
    `/producer/pull-forward/${segment(batchId)}/${segment(counterId)}/${segment(way)}`,
  ownPickups: () => '/producer/pickups',
  newOwnPickup: (counterId?: string) => `/producer/pickups/new${search([['counter', counterId]])}`,
  ownPickup: (pickupId: string) => `/producer/pickups/${segment(pickupId)}`,
  ownLosses: () => '/producer/losses',
  ownLoss: (lossId: string) => `/producer/losses/${segment(lossId)}`,
  ownStatement: (statementId: string) => `/producer/statements/${segment(statementId)}`,
  ownStatementLine: (statementId: string, postingId: string) =>
    `/producer/statements/${segment(statementId)}/lines/${segment(postingId)}`,
  ownPayment: (paymentId: string) => `/producer/payments/${segment(paymentId)}`,
  /** The paper of a document for whichever party asks. */
  paper: (kind: PaperKind, id: string, size: 'a5' | 'a4' = 'a5') =>
    `/documents/${kind}/${segment(id)}.pdf${size === 'a5' ? '' : '?size=a4'}`,
  /** Leads each party to the document in their own rooms: what the code on a paper holds. */
  document: (kind: PaperKind | 'payment' | 'payout', id: string) => `/documents/${kind}/${segment(id)}`,
  go: (token: string) => `/go/${segment(token)}`,
  /** Where whoever reads a letter says that the address is theirs. */
  confirmAddress: (token: string) => `/address/${segment(token)}`,
  notices: (page = 1) => `/notices${search([['page', pageNumber(page)]])}`,
  /** Where anybody compares the code of a statement with its sum. */
  check: (language: Language, code?: string) => `/${language}/check${search([['code', code]])}`,
  /** @param about a product's slug, or the code on a pack */
  report: (language: Language, about: { product?: string; batch?: string } = {}) =>
    `/${language}/report${search([
      ['product', about.product],
      ['batch', about.batch],
    ])}`,
  followedReport: (language: Language, code: string) => `/${language}/report/${segment(code)}`,
  ownProblems: () => '/producer/problems',
  ownProblem: (problemId: string) => `/producer/problems/${segment(problemId)}`,
  setDesk: () => '/office/sets',
  giftSetEnd: (giftSetId: string) => `/office/sets/${segment(giftSetId)}/end`,
  problems: (query: ProblemsQuery = {}) =>
    `/office/problems${search([
      ['view', query.view === 'open' ? undefined : query.view],
      ['severity', query.severity],
      ['source', query.source],
      ['page', pageNumber(query.page)],
    ])}`,
  problem: (problemId: string) => `/office/problems/${segment(problemId)}`,
  problemDeed: (problemId: string, deed: 'answers' | 'contact' | 'severity' | 'review') =>
    `/office/problems/${segment(problemId)}/${deed}`,
  /** @param by counter, kecamatan or batch */
  networkStock: (by?: string) => `/office/consignment${search([['by', by]])}`,
  pullForward: () => '/office/consignment/pull-forward',
  counterFigures: () => '/office/consignment/counters',
  overdueBoard: () => '/office/consignment/overdue',
  overdueLetter: (partnerId: string, kind: 'reminder' | 'escalation') =>
    `/office/consignment/letters/${segment(partnerId)}/${kind}.pdf`,
  disputeDesk: () => '/office/consignment/disputes',
  disputeCase: (disputeId: string) => `/office/consignment/disputes/${segment(disputeId)}`,
  lossDesk: () => '/office/consignment/losses',
  periodBoard: (query: { partner?: string | undefined; page?: number | undefined; done?: string } = {}) =>
    `/office/consignment/periods${search([
      ['partner', query.partner],
      ['page', pageNumber(query.page)],
      ['done', query.done],
    ])}`,
  partnerEnd: (partnerId: string) => `/office/consignment/partners/${segment(partnerId)}/end`,
  agreementRegistry: () => '/office/consignment/agreements',
  /** Where the office writes an agreement for two others. */
  prepareAgreement: (of?: { producerId: string; partnerId: string }) =>
    `/office/consignment/agreements/new${search([
      ['maker', of?.producerId],
      ['partner', of?.partnerId],
    ])}`,
  cart: (language: Language) => `/${language}/cart`,
  checkout: (language: Language, counterId: string) => `/${language}/cart/${segment(counterId)}`,
  /** The secret page of a reservation. */
  order: (language: Language, link: string) => `/${language}/orders/${segment(link)}`,
  orderReceipt: (language: Language, link: string, size: ReceiptSize) =>
    `/${language}/orders/${segment(link)}/receipt.pdf?size=${size}`,
  saleReceipt: (saleId: string, size: ReceiptSize) =>
    `/partner/sales/${segment(saleId)}/receipt.pdf?size=${size}`,
  /** @param code what the buyer says at the counter */
  reservations: (code?: string) => `/partner/reservations${search([['code', code]])}`,
  /** Where the slip of a transfer is sent. */
  orderProof: (language: Language, link: string) => `/${language}/orders/${segment(link)}/proof`,
  transfers: () => '/partner/transfers',
  orderMoney: () => '/office/order-money',
  payees: () => '/office/payees',
  /** What the office forwards of the orders' money; a payout in the rooms of the office, a maker and a partner. */
  payouts: () => '/office/payouts',
  payoutTo: (payeeId: string) => `/office/payouts/to/${segment(payeeId)}`,
  payout: (payoutId: string) => `/office/payouts/${segment(payoutId)}`,
  ownPayout: (payoutId: string) => `/producer/payouts/${segment(payoutId)}`,
  payoutIn: (payoutId: string) => `/partner/payouts/${segment(payoutId)}`,
  stoppedBatches: () => '/office/batches',
  batchSheet: (batchId: string) => `/office/batches/${segment(batchId)}`,
} as const

/** Directions in whatever map the phone has: a plain link, opened only when it is pressed. */
export function directionsTo(spot: { latitude: number; longitude: number }): string {
  return `https://www.google.com/maps/dir/?api=1&destination=${spot.latitude},${spot.longitude}`
}

/** @param phone international, digits with or without the plus */
export function whatsappTo(phone: string, text: string): string {
  return `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`
}

export function whatsappShare(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`
}

/** A page without a language in its address, asked for in one. */
export function askedIn(pathAndSearch: string, language: Language): string {
  const [path = '', query = ''] = pathAndSearch.split('?')
  const kept = query.split('&').filter(pair => pair !== '' && !pair.startsWith('lang='))
  return `${path}?${[...kept, `lang=${language}`].join('&')}`
}

/** The same page in the other language: only the first part of the path differs. */
export function inLanguage(pathAndSearch: string, language: Language): string {
  return pathAndSearch.replace(/^\/(id|en)(?=[/?#]|$)/, `/${language}`)
}

/** One part of what stands behind the question mark of an address. */
export type Pair = readonly [name: string, value: string | undefined]

/** In a fixed order, so that one state of the list has one address. */
export function productsSearch(query: ProductsQuery): Pair[] {
  return [
    ['q', query.q === '' ? undefined : query.q],
    ['category', query.category],
    ['halal', query.halal ? '1' : undefined],
    ['cabin', query.cabin ? '1' : undefined],
    ['vegan', query.vegan ? '1' : undefined],
    ...[...(query.without ?? [])].sort().map((code): Pair => ['without', code]),
    ...[...(query.kecamatan ?? [])].sort().map((slug): Pair => ['kecamatan', slug]),
    ['keeps', query.keeps?.toString()],
    ['min', query.min?.toString()],
    ['max', query.max?.toString()],
    ['near', query.near],
    ['maker', query.maker],
    ['leave', query.leave],
    ['after', query.after?.toString()],
    ['sort', query.sort === 'best' ? undefined : query.sort],
    ['page', pageNumber(query.page)],
  ]
}

const tripSearch = (query: TripQuery): Pair[] => [
  ['from', query.from],
  ['leave', query.leave],
  ['after', query.after?.toString()],
]

function pageNumber(page: number | undefined): string | undefined {
  return page === undefined || page <= 1 ? undefined : page.toString()
}

function search(pairs: readonly Pair[]): string {
  let text = ''
  for (const [name, value] of pairs) {
    if (value === undefined) continue
    text += `${text === '' ? '?' : '&'}${name}=${encode(value)}`
  }
  return text
}

function segment(value: string): string {
  return encode(value)
}

// Nearly all slugs, ids and codes: nothing to escape in them.
const plain = /^[\w.-]*$/

/** encodeURIComponent throws on half a surrogate pair, which a visitor can send. */
function encode(value: string): string {
  if (plain.test(value)) return value
  return encodeURIComponent(value.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'))
}
