import { paths, whatsappShare, whatsappTo } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { BarredButton, Button, LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'
import { nearestWithGoods } from './nearest-box.tsx'
import type { ProductView } from './views.ts'

/** Ask, keep for later, tell a friend. */
export function ProductActions({ product }: { product: ProductView }) {
  const { language, formats, shop } = useWords()
  const say = shop.product
  const price = formats.rupiah(product.priceIdr)
  const at = nearestWithGoods(product.counters)
  const question =
    at === undefined
      ? say.askText(product.name.text, price, product.url)
      : say.askTextAt(product.name.text, price, at.name, product.url)
  return (
    <>
      <div className="do">
        {product.contact === undefined ? null : product.contact.state === 'on' ? (
          <LinkButton href={whatsappTo(product.contact.phone, question)} icon="whatsapp-logo" wide away>
            {say.askWhatsapp}
          </LinkButton>
        ) : (
          <BarredButton icon="whatsapp-logo" wide>
            {say.askOff}
          </BarredButton>
        )}
        {product.saved ? (
          <LinkButton href={paths.myList(language)} icon="check" alt wide>
            {shop.goods.savedInList}
          </LinkButton>
        ) : (
          <form method="post" action={paths.listItems(language)}>
            <input type="hidden" name="product" value={product.slug} />
            <Button icon="bookmark-simple" alt wide>
              {shop.goods.saveToList}
            </Button>
          </form>
        )}
      </div>
      {product.contact?.state === 'on' ? <p className="xs quiet">{say.askNote}</p> : null}
      <p className="small share">
        <a
          href={whatsappShare(say.shareText(product.name.text, price, product.url))}
          rel="noopener noreferrer nofollow"
        >
          {say.share}
        </a>
        <span className="quiet">{say.printHint}</span>
        <a href={paths.report(language, { product: product.slug })} rel="nofollow">
          {qualityWordsIn(language).report.link}
        </a>
      </p>
    </>
  )
}
