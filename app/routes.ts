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
