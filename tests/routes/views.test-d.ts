import type { PlacePage, PlacesPage } from '#app/domain/catalogue/counter-pages.ts'
import type { AboutPage, HomePage } from '#app/domain/catalogue/home-page.ts'
import type { ProducerPage, ProducersPage } from '#app/domain/catalogue/producer-pages.ts'
import type { ProductPage } from '#app/domain/catalogue/product-page.ts'
import type { ProductsPage } from '#app/domain/catalogue/products-page.ts'
import type { WishListPage } from '#app/domain/catalogue/wish-list-page.ts'
import type {
  AboutView,
  HomeView,
  ListView,
  PlacesView,
  PlaceView,
  ProducersView,
  ProducerView,
  ProductsView,
  ProductView,
} from '#app/ui/shop/views.ts'

/** What only the request knows, or the page's own drawing: added to the domain's answer by a route. */
type OfRequest = 'url' | 'contact' | 'saved' | 'mine' | 'map' | 'centre'
type Told<View> = Omit<View, OfRequest>

/** Does not compile when a page of the domain no longer says what its view shows. */
export type PagesFitViews = [
  Fits<HomePage, Told<HomeView>>,
  Fits<ProductsPage, Told<ProductsView>>,
  Fits<ProductPage, Told<ProductView>>,
  Fits<ProducersPage, Told<ProducersView>>,
  Fits<ProducerPage, Told<ProducerView>>,
  Fits<PlacesPage, Told<PlacesView>>,
  Fits<PlacePage, Told<PlaceView>>,
  Fits<WishListPage, Told<ListView>>,
  Fits<AboutPage, Told<AboutView>>,
]
type Fits<Page extends View, View> = [Page, View]
