/** One address of every kind of public page, without the language in front. */
export const publicPages = {
  home: '',
  products: '/products',
  'products narrowed': '/products?q=kripk+tempe&halal=1&keeps=30&near=stasiun-malang',
  'products, none fits': '/products?q=tempeh&category=batik-textile',
  product: '/products/keripik-tempe-original',
  'product that is no food': '/products/topeng-panji-mini',
  makers: '/producers',
  maker: '/producers/dapur-bu-lastri-widuri',
  places: '/places',
  place: '/places/hotel-arunika-brantas',
  'empty list': '/list',
  about: '/about',
  'how long reviews take': '/reviews',
  report: '/report?product=keripik-tempe-original',
  'report, of which product': '/report',
  lost: '/products/no-such-product',
} as const
