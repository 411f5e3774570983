import type { RoleName } from '#app/domain/context.ts'

export type Walker = RoleName | 'visitor'

/**
 * What a walker meets: the page; another page (`leads`); the door to sign in by; a closed door (403); nothing there
 * (404); a link that is dead (410); a form that is sent back for its content (`corrects`, 400 or 401); or one
 * whose token is missing, which shows that the guard let its sender pass (`too-old`).
 */
export type Meets = 'opens' | 'leads' | 'door' | 'barred' | 'lost' | 'dead' | 'corrects' | 'too-old' | 'verb'

export type Row = { visit: string; get: Record<Walker, Meets>; post?: Record<Walker, Meets> }

export const walkers: readonly Walker[] = [
  'visitor',
  'producer',
  'partner-owner',
  'partner-staff',
  'reviewer',
  'office',
  'administrator',
]

const all = (meets: Meets): Record<Walker, Meets> => ({
  visitor: meets,
  producer: meets,
  'partner-owner': meets,
  'partner-staff': meets,
  reviewer: meets,
  office: meets,
  administrator: meets,
})

/** These meet one thing, other people a closed door, and visitors the door to sign in by. */
const only = (roles: readonly RoleName[], meets: Meets): Record<Walker, Meets> => ({
  ...all('barred'),
  visitor: 'door',
  ...Object.fromEntries(roles.map(role => [role, meets])),
})

const signedIn = (meets: Meets): Record<Walker, Meets> => ({ ...all(meets), visitor: 'door' })

const product = 'keripik-tempe-original'

/** Every address of the product, what each role meets there, and what a form without token meets. */
export const table: Record<string, Row> = {
  '/': { visit: '/', get: all('leads') },
  '/:language': { visit: '/id', get: all('opens') },
  '/:language/products': { visit: '/id/products', get: all('opens') },
  '/:language/products/:slug': { visit: `/id/products/${product}`, get: all('opens') },
  '/:language/producers': { visit: '/id/producers', get: all('opens') },
  '/:language/producers/:slug': { visit: '/id/producers/dapur-bu-lastri-widuri', get: all('opens') },
  '/:language/places': { visit: '/id/places', get: all('opens') },
  '/:language/places/:slug': { visit: '/id/places/hotel-arunika-brantas', get: all('opens') },
  '/:language/list': { visit: '/id/list', get: all('opens') },
  '/:language/list/items': { visit: '/id/list/items', get: all('lost'), post: all('lost') },
  '/:language/list/removals': { visit: '/id/list/removals', get: all('lost'), post: all('lost') },
  '/:language/list/:code': { visit: '/id/list/nosuch00', get: all('lost') },
  '/:language/list/:code/trip': { visit: '/id/list/nosuch00/trip', get: all('lost') },
  '/:language/sets': { visit: '/id/sets', get: all('opens') },
  '/:language/sets/:slug': { visit: '/id/sets/camilan-gurih-malang', get: all('opens') },
  '/:language/about': { visit: '/id/about', get: all('opens') },
  '/:language/reviews': { visit: '/id/reviews', get: all('opens') },
  '/:language/purchases': { visit: '/id/purchases', get: all('opens'), post: all('corrects') },
  '/:language/purchases/:token': { visit: '/id/purchases/unknown', get: all('lost'), post: all('lost') },
  '/:language/preferences': { visit: '/id/preferences', get: all('lost'), post: all('leads') },

  '/:language/check': { visit: '/id/check', get: all('opens'), post: all('opens') },
  '/:language/cart': { visit: '/id/cart', get: all('opens'), post: all('leads') },
  '/:language/cart/:counterId': { visit: '/id/cart/cou_x', get: all('leads'), post: all('leads') },
  '/:language/parcel/:producerId': { visit: '/id/parcel/prc_x', get: all('leads'), post: all('leads') },
  '/:language/orders/:link/receipt.pdf': {
    visit: '/id/orders/unknown/receipt.pdf',
    get: all('lost'),
  },
  '/:language/orders/:link/proof': {
    visit: '/id/orders/unknown/proof',
    get: all('opens'),
    post: all('corrects'),
  },
  '/:language/orders/:link': { visit: '/id/orders/unknown', get: all('lost'), post: all('lost') },

  '/:language/report': { visit: '/id/report', get: all('opens'), post: all('lost') },
  '/:language/report/:code': { visit: '/id/report/nosu-ch00-0000', get: all('lost') },

  '/sign-in': {
    visit: '/sign-in',
    get: { ...all('leads'), visitor: 'opens' },
    post: { ...all('leads'), visitor: 'corrects' },
  },
  '/sign-in/office': {
    visit: '/sign-in/office',
    get: { ...all('leads'), visitor: 'opens' },
    post: { ...all('leads'), visitor: 'corrects' },
  },
  '/sign-in/code': { visit: '/sign-in/code', get: signedIn('leads'), post: signedIn('leads') },
  '/sign-in/setup': { visit: '/sign-in/setup', get: signedIn('leads'), post: signedIn('leads') },
  '/sign-out': { visit: '/sign-out', get: all('door'), post: all('door') },
  '/welcome/:token': { visit: '/welcome/unknown', get: all('lost'), post: all('lost') },
  '/demo': { visit: '/demo', get: all('opens'), post: all('lost') },
  '/work': { visit: '/work', get: signedIn('leads') },
  '/account': { visit: '/account', get: signedIn('opens') },
  '/notices': { visit: '/notices', get: signedIn('opens'), post: signedIn('too-old') },
  '/account/messages': {
    visit: '/account/messages',
    get: signedIn('opens'),
    post: signedIn('too-old'),
  },
  '/account/pin': { visit: '/account/pin', get: signedIn('opens'), post: signedIn('too-old') },
  '/account/sign-in-ends': {
    visit: '/account/sign-in-ends',
    get: all('leads'),
    post: signedIn('too-old'),
  },

  '/account/consents': {
    visit: '/account/consents',
    get: all('leads'),
    post: signedIn('too-old'),
  },

  '/producer': { visit: '/producer', get: only(['producer'], 'opens') },
  '/producer/money': { visit: '/producer/money', get: only(['producer'], 'opens') },
  '/producer/digest': { visit: '/producer/digest', get: only(['producer'], 'opens') },
  '/producer/pull-forward': { visit: '/producer/pull-forward', get: only(['producer'], 'opens') },
  '/producer/pull-forward/:batchId/:counterId/:way': {
    visit: '/producer/pull-forward/bat_none/cou_none/pick-up',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/losses': { visit: '/producer/losses', get: only(['producer'], 'opens') },
  '/producer/losses/:lossId': {
    visit: '/producer/losses/los_none',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/partners/figures': { visit: '/producer/partners/figures', get: only(['producer'], 'opens') },
  '/partner/sales/:saleId/returns/:line': {
    visit: '/partner/sales/sal_none/returns/1',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/figures': {
    visit: '/partner/figures',
    get: only(['partner-owner'], 'opens'),
    post: only(['partner-owner'], 'too-old'),
  },
  '/producer/partners': { visit: '/producer/partners', get: only(['producer'], 'opens') },
  '/producer/agreements': { visit: '/producer/agreements', get: only(['producer'], 'opens') },
  '/producer/agreements/new': {
    visit: '/producer/agreements/new',
    get: only(['producer'], 'opens'),
    post: only(['producer'], 'lost'),
  },
  '/producer/deliveries': { visit: '/producer/deliveries', get: only(['producer'], 'opens') },
  '/producer/deliveries/new': {
    visit: '/producer/deliveries/new',
    get: only(['producer'], 'opens'),
    post: only(['producer'], 'too-old'),
  },
  '/producer/opinions': {
    visit: '/producer/opinions',
    get: only(['producer'], 'opens'),
    post: only(['producer'], 'too-old'),
  },
  '/office/opinions': {
    visit: '/office/opinions',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/producer/parcels': {
    visit: '/producer/parcels',
    get: only(['producer'], 'opens'),
    post: only(['producer'], 'too-old'),
  },
  '/producer/pickups': { visit: '/producer/pickups', get: only(['producer'], 'opens') },
  '/producer/pickups/new': {
    visit: '/producer/pickups/new',
    get: only(['producer'], 'opens'),
    post: only(['producer'], 'lost'),
  },
  '/producer/agreements/:agreementId': {
    visit: '/producer/agreements/agr_x',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/agreements/:agreementId/offer': {
    visit: '/producer/agreements/agr_x/offer',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/deliveries/:deliveryId': {
    visit: '/producer/deliveries/dlv_x',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/deliveries/:deliveryId/draft': {
    visit: '/producer/deliveries/dlv_x/draft',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/pickups/:pickupId': {
    visit: '/producer/pickups/pku_x',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/statements/:statementId': {
    visit: '/producer/statements/sta_x',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/statements/:statementId/lines/:postingId': {
    visit: '/producer/statements/sta_x/lines/pst_x',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/payments/:paymentId': {
    visit: '/producer/payments/pay_x',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/go/:token': { visit: '/go/nosuchlink', get: all('lost'), post: all('lost') },
  '/address/:token': { visit: '/address/nosuchlink', get: all('lost'), post: all('leads') },
  '/documents/:kind/:id.pdf': { visit: '/documents/delivery/dlv_x.pdf', get: signedIn('lost') },
  '/documents/:kind/:id': { visit: '/documents/delivery/dlv_x', get: signedIn('lost') },
  '/producer/goods': { visit: '/producer/goods', get: only(['producer'], 'opens') },
  '/producer/listings': {
    visit: '/producer/listings',
    get: only(['producer'], 'leads'),
    post: only(['producer'], 'too-old'),
  },
  '/producer/listings/:listingId': {
    visit: '/producer/listings/lst_x',
    get: only(['producer'], 'lost'),
  },
  '/producer/listings/:listingId/preview': {
    visit: '/producer/listings/lst_x/preview',
    get: only(['producer'], 'lost'),
  },
  '/producer/listings/:listingId/summary': {
    visit: '/producer/listings/lst_x/summary',
    get: only(['producer'], 'lost'),
  },
  '/producer/listings/:listingId/submission': {
    visit: '/producer/listings/lst_x/submission',
    get: only(['producer'], 'leads'),
    post: only(['producer'], 'too-old'),
  },
  '/producer/listings/:listingId/feedback': {
    visit: '/producer/listings/lst_x/feedback',
    get: only(['producer'], 'lost'),
  },
  '/producer/listings/:listingId/feedback/replies': {
    visit: '/producer/listings/lst_x/feedback/replies',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/listings/:listingId/feedback/appeals': {
    visit: '/producer/listings/lst_x/feedback/appeals',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/listings/:listingId/discard': {
    visit: '/producer/listings/lst_x/discard',
    get: only(['producer'], 'leads'),
    post: only(['producer'], 'too-old'),
  },
  '/producer/listings/:listingId/pictures': {
    visit: '/producer/listings/lst_x/pictures',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/listings/:listingId/price-helper': {
    visit: '/producer/listings/lst_x/price-helper',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'too-old'),
  },
  '/producer/listings/:listingId/:step': {
    visit: '/producer/listings/lst_x/name',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/products/:productId': {
    visit: '/producer/products/prd_x',
    get: only(['producer'], 'lost'),
  },
  '/producer/products/:productId/listing': {
    visit: '/producer/products/prd_x/listing',
    get: only(['producer'], 'leads'),
    post: only(['producer'], 'too-old'),
  },
  '/producer/products/:productId/pause': {
    visit: '/producer/products/prd_x/pause',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'too-old'),
  },
  '/producer/products/:productId/resumption': {
    visit: '/producer/products/prd_x/resumption',
    get: only(['producer'], 'leads'),
    post: only(['producer'], 'too-old'),
  },
  '/producer/products/:productId/prices': {
    visit: '/producer/products/prd_x/prices',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'too-old'),
  },
  '/producer/products/:productId/batches': {
    visit: '/producer/products/prd_x/batches',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/producer/batches/:batchId/labels.pdf': {
    visit: '/producer/batches/bat_x/labels.pdf',
    get: only(['producer'], 'lost'),
  },
  '/producer/products/:productId/label': {
    visit: '/producer/products/prd_x/label',
    get: only(['producer'], 'lost'),
  },
  '/producer/products/:productId/label.svg': {
    visit: '/producer/products/prd_x/label.svg',
    get: only(['producer'], 'lost'),
  },
  '/producer/products/:productId/label.pdf': {
    visit: '/producer/products/prd_x/label.pdf',
    get: only(['producer'], 'lost'),
  },
  '/office/products/:productId/label': {
    visit: '/office/products/prd_x/label',
    get: only(['reviewer', 'office', 'administrator'], 'lost'),
  },
  '/office/products/:productId/label.svg': {
    visit: '/office/products/prd_x/label.svg',
    get: only(['reviewer', 'office', 'administrator'], 'lost'),
  },
  '/office/products/:productId/label.pdf': {
    visit: '/office/products/prd_x/label.pdf',
    get: only(['reviewer', 'office', 'administrator'], 'lost'),
  },
  '/office/reviews/versions/:versionId/label.svg': {
    visit: '/office/reviews/versions/lsv_x/label.svg',
    get: only(['reviewer', 'office', 'administrator'], 'lost'),
  },
  '/producer/uploads': {
    visit: '/producer/uploads',
    get: all('lost'),
    post: only(['producer'], 'too-old'),
  },
  '/producer/uploads/:uploadId': {
    visit: '/producer/uploads/upl_x',
    get: all('lost'),
    post: only(['producer'], 'too-old'),
  },
  '/partner': { visit: '/partner', get: only(['partner-owner', 'partner-staff'], 'opens') },
  '/partner/counters/:counterId/shelf': {
    visit: '/partner/counters/cou_none/shelf',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/counters/:counterId/sale': {
    visit: '/partner/counters/cou_none/sale',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/counters/:counterId/sale/:variantId': {
    visit: '/partner/counters/cou_none/sale/var_none',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/sales/:saleId': {
    visit: '/partner/sales/sal_none',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/sales/:saleId/receipt.pdf': {
    visit: '/partner/sales/sal_none/receipt.pdf',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/deliveries': {
    visit: '/partner/deliveries',
    get: only(['partner-owner', 'partner-staff'], 'opens'),
  },
  '/partner/deliveries/:deliveryId': {
    visit: '/partner/deliveries/dlv_none',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/pickups': {
    visit: '/partner/pickups',
    get: only(['partner-owner', 'partner-staff'], 'opens'),
  },
  '/partner/counters/:counterId/pickups/new': {
    visit: '/partner/counters/cou_none/pickups/new',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/pickups/:pickupId': {
    visit: '/partner/pickups/pku_none',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/agreements': { visit: '/partner/agreements', get: only(['partner-owner'], 'opens') },
  '/partner/agreements/:agreementId': {
    visit: '/partner/agreements/agr_none',
    get: only(['partner-owner'], 'lost'),
    post: only(['partner-owner'], 'lost'),
  },
  '/partner/agreements/:agreementId/statement': {
    visit: '/partner/agreements/agr_none/statement',
    get: only(['partner-owner'], 'lost'),
  },
  '/partner/agreements/:agreementId/payments': {
    visit: '/partner/agreements/agr_none/payments',
    get: only(['partner-owner'], 'lost'),
    post: only(['partner-owner'], 'lost'),
  },
  '/partner/counters/:counterId/counts': {
    visit: '/partner/counters/cou_none/counts',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/counts/:countId': {
    visit: '/partner/counts/cnt_none',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/counters/:counterId/losses': {
    visit: '/partner/counters/cou_none/losses',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/counters/:counterId/losses/new': {
    visit: '/partner/counters/cou_none/losses/new',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/counters/:counterId/problems/new': {
    visit: '/partner/counters/cou_none/problems/new',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/losses/:lossId': {
    visit: '/partner/losses/los_none',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
    post: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/staff': {
    visit: '/partner/staff',
    get: only(['partner-owner', 'partner-staff'], 'opens'),
    post: only(['partner-owner'], 'too-old'),
  },
  '/partner/counters/:counterId/cards': {
    visit: '/partner/counters/cou_none/cards',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/counters/:counterId/cards.pdf': {
    visit: '/partner/counters/cou_none/cards.pdf',
    get: only(['partner-owner', 'partner-staff'], 'lost'),
  },
  '/partner/statements': { visit: '/partner/statements', get: only(['partner-owner'], 'opens') },
  '/partner/statements/:statementId': {
    visit: '/partner/statements/sta_none',
    get: only(['partner-owner'], 'lost'),
    post: only(['partner-owner'], 'lost'),
  },
  '/partner/statements/:statementId/lines/:postingId': {
    visit: '/partner/statements/sta_none/lines/pst_none',
    get: only(['partner-owner'], 'lost'),
    post: only(['partner-owner'], 'lost'),
  },
  '/office/sets': {
    visit: '/office/sets',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/sets/:giftSetId/end': {
    visit: '/office/sets/gst_x/end',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/partner/transfers': {
    visit: '/partner/transfers',
    get: only(['partner-owner'], 'opens'),
    post: only(['partner-owner'], 'too-old'),
  },
  '/office/order-money': {
    visit: '/office/order-money',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/payees': {
    visit: '/office/payees',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/payouts': { visit: '/office/payouts', get: only(['office', 'administrator'], 'opens') },
  '/office/payouts/to/:payeeId': {
    visit: '/office/payouts/to/par_none',
    get: only(['office', 'administrator'], 'lost'),
    post: only(['office', 'administrator'], 'lost'),
  },
  '/office/payouts/:payoutId': {
    visit: '/office/payouts/pyo_none',
    get: only(['office', 'administrator'], 'lost'),
    post: only(['office', 'administrator'], 'lost'),
  },
  '/partner/payouts/:payoutId': {
    visit: '/partner/payouts/pyo_none',
    get: only(['partner-owner'], 'lost'),
    post: only(['partner-owner'], 'lost'),
  },
  '/producer/payouts/:payoutId': {
    visit: '/producer/payouts/pyo_none',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/webhooks/stripe': { visit: '/webhooks/stripe', get: all('verb'), post: all('lost') },
  '/partner/reservations': {
    visit: '/partner/reservations',
    get: only(['partner-owner', 'partner-staff'], 'opens'),
    post: only(['partner-owner', 'partner-staff'], 'too-old'),
  },
  '/office': { visit: '/office', get: only(['reviewer', 'office', 'administrator'], 'opens') },
  '/office/reviews': { visit: '/office/reviews', get: only(['reviewer'], 'opens') },
  '/office/reviews/numbers': {
    visit: '/office/reviews/numbers',
    get: only(['reviewer', 'office', 'administrator'], 'opens'),
  },
  '/office/reviews/history.csv': {
    visit: '/office/reviews/history.csv',
    get: only(['reviewer', 'office', 'administrator'], 'opens'),
  },
  '/office/reviews/history.jsonl': {
    visit: '/office/reviews/history.jsonl',
    get: only(['reviewer', 'office', 'administrator'], 'opens'),
  },
  '/office/reviews/conflicts': {
    visit: '/office/reviews/conflicts',
    get: only(['reviewer', 'office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/reviews/conflicts/:conflictId/end': {
    visit: '/office/reviews/conflicts/coi_x/end',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/reviews/versions/:versionId': {
    visit: '/office/reviews/versions/lsv_x',
    get: only(['reviewer', 'office', 'administrator'], 'lost'),
  },
  '/office/reviews/:reviewId': { visit: '/office/reviews/rev_x', get: only(['reviewer'], 'lost') },
  '/office/reviews/:reviewId/pins': {
    visit: '/office/reviews/rev_x/pins',
    get: only(['reviewer'], 'lost'),
    post: only(['reviewer'], 'lost'),
  },
  '/office/reviews/:reviewId/:deed': {
    visit: '/office/reviews/rev_x/claim',
    get: only(['reviewer'], 'lost'),
    post: only(['reviewer'], 'lost'),
  },
  '/office/reasons': {
    visit: '/office/reasons',
    get: only(['reviewer', 'office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/checklists': {
    visit: '/office/checklists',
    get: only(['reviewer', 'office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/rules': {
    visit: '/office/rules',
    get: only(['reviewer', 'office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/invitations': {
    visit: '/office/invitations',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/invitations/:invitationId/renewal': {
    visit: '/office/invitations/inv_x/renewal',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/invitations/:invitationId/end': {
    visit: '/office/invitations/inv_x/end',
    get: only(['office', 'administrator'], 'leads'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/people': { visit: '/office/people', get: only(['office', 'administrator'], 'opens') },
  '/office/people/role-ends': {
    visit: '/office/people/role-ends',
    get: only(['office', 'administrator'], 'leads'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/people/:accountId/reset': {
    visit: '/office/people/acc_x/reset',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/assistance': {
    visit: '/office/assistance',
    get: only(['office'], 'opens'),
    post: only(['office'], 'too-old'),
  },
  '/office/assistance/end': {
    visit: '/office/assistance/end',
    get: all('leads'),
    post: signedIn('too-old'),
  },

  '/office/makers': { visit: '/office/makers', get: only(['reviewer', 'office', 'administrator'], 'opens') },
  '/office/makers/new': {
    visit: '/office/makers/new',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/makers/:producerId': {
    visit: '/office/makers/prc_x',
    get: only(['reviewer', 'office', 'administrator'], 'lost'),
  },
  '/office/makers/:producerId/private': {
    visit: '/office/makers/prc_x/private',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/makers/:producerId/consents': {
    visit: '/office/makers/prc_x/consents',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/makers/:producerId/baseline': {
    visit: '/office/makers/prc_x/baseline',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/makers/:producerId/bank': {
    visit: '/office/makers/prc_x/bank',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/makers/:producerId/nik': {
    visit: '/office/makers/prc_x/nik',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/makers/:producerId/members': {
    visit: '/office/makers/prc_x/members',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/makers/:producerId/enrolment': {
    visit: '/office/makers/prc_x/enrolment',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/makers/:producerId/erasure': {
    visit: '/office/makers/prc_x/erasure',
    get: only(['office', 'administrator'], 'lost'),
    post: only(['office', 'administrator'], 'barred'),
  },
  '/office/programmes': {
    visit: '/office/programmes',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/cohorts': {
    visit: '/office/cohorts',
    get: only(['reviewer', 'office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/cohorts/:cohortId': {
    visit: '/office/cohorts/coh_x',
    get: only(['reviewer', 'office', 'administrator'], 'lost'),
  },
  '/office/cohorts/:cohortId/sessions': {
    visit: '/office/cohorts/coh_x/sessions',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/cohorts/:cohortId/certificates': {
    visit: '/office/cohorts/coh_x/certificates',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/cohorts/:cohortId/completion': {
    visit: '/office/cohorts/coh_x/completion',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/cohorts/:cohortId/sessions/:sessionId': {
    visit: '/office/cohorts/coh_x/sessions/tra_x',
    get: only(['reviewer', 'office', 'administrator'], 'lost'),
    post: only(['office', 'administrator'], 'barred'),
  },
  '/office/imports': {
    visit: '/office/imports',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/imports/:runId': {
    visit: '/office/imports/imp_x',
    get: only(['office', 'administrator'], 'lost'),
  },
  '/office/imports/:runId/answers': {
    visit: '/office/imports/imp_x/answers',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/imports/:runId/work': {
    visit: '/office/imports/imp_x/work',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/imports/:runId/end': {
    visit: '/office/imports/imp_x/end',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/imports/:runId/left/:kind': {
    visit: '/office/imports/imp_x/left/csv',
    get: only(['office', 'administrator'], 'lost'),
  },
  '/producer/data': { visit: '/producer/data', get: only(['producer'], 'opens') },

  '/language/:language': { visit: '/language/id', get: all('leads') },
  '/media/:pictureId/:file': { visit: '/media/pic_x/320.webp', get: all('lost') },
  '/share/:kind/:file': { visit: '/share/product/nosuch.id.jpg', get: all('lost') },
  '/01/:gtin/10/:lot': { visit: '/01/04006381333931/10/KT1-261124-1T', get: all('leads') },
  '/b/:code': { visit: '/b/KT1-261124-1Z', get: all('lost') },
  '/01/:gtin': { visit: '/01/00000000000000', get: all('lost') },
  '/sitemap.xml': { visit: '/sitemap.xml', get: all('opens') },
  '/robots.txt': { visit: '/robots.txt', get: all('opens') },
  '/healthz': { visit: '/healthz', get: all('opens') },
  '/readyz': { visit: '/readyz', get: all('opens') },
  '/metrics': { visit: '/metrics', get: all('opens') },
  '/*': { visit: '/nothing/lives/here', get: all('lost') },

  '/producer/problems': { visit: '/producer/problems', get: only(['producer'], 'opens') },
  '/producer/problems/:problemId': {
    visit: '/producer/problems/ncf_x',
    get: only(['producer'], 'lost'),
    post: only(['producer'], 'lost'),
  },
  '/office/problems': { visit: '/office/problems', get: only(['reviewer', 'office'], 'opens') },
  '/office/problems/:problemId': {
    visit: '/office/problems/ncf_x',
    get: only(['reviewer', 'office'], 'lost'),
    post: only(['reviewer', 'office'], 'lost'),
  },
  '/office/problems/:problemId/answers': {
    visit: '/office/problems/ncf_x/answers',
    get: only(['reviewer', 'office'], 'opens'),
    post: only(['reviewer', 'office'], 'too-old'),
  },
  '/office/problems/:problemId/contact': {
    visit: '/office/problems/ncf_x/contact',
    get: only(['reviewer', 'office'], 'opens'),
    post: only(['reviewer', 'office'], 'too-old'),
  },
  '/office/problems/:problemId/severity': {
    visit: '/office/problems/ncf_x/severity',
    get: only(['reviewer', 'office'], 'opens'),
    post: only(['reviewer', 'office'], 'too-old'),
  },
  '/office/problems/:problemId/review': {
    visit: '/office/problems/ncf_x/review',
    get: only(['reviewer', 'office'], 'opens'),
    post: only(['reviewer', 'office'], 'too-old'),
  },
  '/office/consignment': { visit: '/office/consignment', get: only(['office', 'administrator'], 'opens') },
  '/office/consignment/partners/:partnerId/end': {
    visit: '/office/consignment/partners/par_none/end',
    get: only(['office', 'administrator'], 'lost'),
    post: only(['office', 'administrator'], 'lost'),
  },
  '/office/consignment/pull-forward': {
    visit: '/office/consignment/pull-forward',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/consignment/counters': {
    visit: '/office/consignment/counters',
    get: only(['office', 'administrator'], 'opens'),
  },
  '/office/consignment/overdue': {
    visit: '/office/consignment/overdue',
    get: only(['office', 'administrator'], 'opens'),
  },
  '/office/consignment/letters/:partnerId/:kind': {
    visit: '/office/consignment/letters/par_x/reminder.pdf',
    get: only(['office', 'administrator'], 'lost'),
  },
  '/office/consignment/disputes': {
    visit: '/office/consignment/disputes',
    get: only(['office', 'administrator'], 'opens'),
  },
  '/office/consignment/disputes/:disputeId': {
    visit: '/office/consignment/disputes/dis_x',
    get: only(['office', 'administrator'], 'lost'),
    post: only(['office', 'administrator'], 'lost'),
  },
  '/office/consignment/losses': {
    visit: '/office/consignment/losses',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/consignment/periods': {
    visit: '/office/consignment/periods',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'too-old'),
  },
  '/office/consignment/agreements': {
    visit: '/office/consignment/agreements',
    get: only(['office', 'administrator'], 'opens'),
  },
  '/office/consignment/agreements/new': {
    visit: '/office/consignment/agreements/new',
    get: only(['office', 'administrator'], 'opens'),
    post: only(['office', 'administrator'], 'lost'),
  },
  '/office/batches': { visit: '/office/batches', get: only(['reviewer', 'office'], 'opens') },
  '/office/batches/:batchId': {
    visit: '/office/batches/bat_x',
    get: only(['reviewer', 'office'], 'lost'),
    post: only(['reviewer', 'office'], 'lost'),
  },
}
