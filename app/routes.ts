import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config'

/** The whole map of addresses. */
export default [
  index('routes/shop/front.tsx'),

  layout('routes/shop/frame.tsx', [
    ...prefix(':language', [
      index('routes/shop/home.tsx'),
      route('products', 'routes/shop/products.tsx'),
      route('products/:slug', 'routes/shop/product.tsx'),
      route('producers', 'routes/shop/producers.tsx'),
      route('producers/:slug', 'routes/shop/producer.tsx'),
      route('places', 'routes/shop/places.tsx'),
      route('places/:slug', 'routes/shop/place.tsx'),
      route('list', 'routes/shop/my-list.tsx'),
      route('list/items', 'routes/shop/list-items.tsx'),
      route('list/removals', 'routes/shop/list-removals.tsx'),
      route('list/:code', 'routes/shop/list.tsx'),
      route('about', 'routes/shop/about.tsx'),
      route('preferences', 'routes/shop/preferences.tsx'),
    ]),
  ]),

  // account
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-in/office', 'routes/account/office-sign-in.tsx'),
  route('sign-in/code', 'routes/account/second-factor.tsx'),
  route('sign-in/setup', 'routes/account/enrolment.tsx'),
  route('sign-out', 'routes/account/sign-out.ts'),
  route('welcome/:token', 'routes/account/welcome.tsx'),
  route('demo', 'routes/account/demo.tsx'),
  route('work', 'routes/account/work.ts'),
  route('account', 'routes/account/own-account.tsx'),
  route('account/pin', 'routes/account/change-pin.tsx'),
  route('account/sign-in-ends', 'routes/account/sign-in-ends.ts'),

  route('producer', 'routes/producer/home.tsx'),
  route('partner', 'routes/partner/home.tsx'),
  route('office', 'routes/office/home.tsx'),
  route('office/reviews', 'routes/office/reviews.tsx'),
  route('office/invitations', 'routes/office/invitations.tsx'),
  route('office/invitations/:invitationId/renewal', 'routes/office/invitation-renewal.tsx'),
  route('office/invitations/:invitationId/end', 'routes/office/invitation-end.ts'),
  route('office/people', 'routes/office/people.tsx'),
  route('office/people/role-ends', 'routes/office/role-ends.ts'),
  route('office/people/:accountId/reset', 'routes/office/person-reset.tsx'),
  route('office/assistance', 'routes/office/assistance.tsx'),
  route('office/assistance/end', 'routes/office/assistance-end.ts'),

  route('media/:pictureId/:file', 'routes/resource/media.ts'),
  route('share/:kind/:file', 'routes/resource/share-picture.ts'),
  route('01/:gtin', 'routes/resource/gtin.ts'),
  route('sitemap.xml', 'routes/resource/sitemap.ts'),
  route('robots.txt', 'routes/resource/robots.ts'),
  route('healthz', 'routes/resource/health.ts'),
  route('readyz', 'routes/resource/ready.ts'),
  route('metrics', 'routes/resource/metrics.ts'),

  route('*', 'routes/shop/lost.tsx'),
] satisfies RouteConfig
