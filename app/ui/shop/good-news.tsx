import type { CartGood } from '#app/domain/orders/cart-page.ts'
import { orderWordsIn } from '#app/i18n/order-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'

/** What has changed about a good since it was put in the cart: it is gone, there is less of it, it costs another price. */
export function GoodNews({ good }: { good: CartGood }) {
  const { language, formats } = useWords()
  const words = orderWordsIn(language).cart
  const { slug, nowIdr, seenIdr, standing, pieces } = good
  return (
    <>
      {slug === undefined ? (
        <Notice kind="warn">{words.withdrawn}</Notice>
      ) : nowIdr === undefined || standing === 0 ? (
        <Notice kind="warn">{words.gone}</Notice>
      ) : standing < pieces ? (
        <Notice kind="warn">{words.fewer({ standing })}</Notice>
      ) : null}
      {nowIdr === undefined || nowIdr === seenIdr ? null : (
        <Notice kind="warn">
          {words.changed({ was: formats.rupiah(seenIdr), now: formats.rupiah(nowIdr) })}
        </Notice>
      )}
    </>
  )
}
