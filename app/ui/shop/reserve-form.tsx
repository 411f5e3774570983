import { orderWordsIn } from '#app/i18n/order-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { useWords } from '../words.tsx'

/** Puts one piece of the good into the cart, for this counter. */
export function ReserveForm({
  counter,
  good,
}: {
  counter: string
  good: { counterId: string; variantId: string }
}) {
  const { language } = useWords()
  const words = orderWordsIn(language)
  return (
    <form method="post" action={paths.cart(language)} className="reserve">
      <input type="hidden" name="counter" value={good.counterId} />
      <input type="hidden" name="variant" value={good.variantId} />
      <button type="submit" className="btn alt" name="do" value="add" aria-label={words.reserveAt(counter)}>
        {words.reserve}
      </button>
    </form>
  )
}
