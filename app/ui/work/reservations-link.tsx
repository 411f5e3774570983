import { orderWordsIn } from '#app/i18n/order-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'

/** How many buyers are on their way; the way to them. */
export function ReservationsLink({ count }: { count: number }) {
  const words = orderWordsIn(useWords().language).counter
  return (
    <p className="sec">
      <LinkButton href={paths.reservations()} alt={count === 0} wide>
        {words.link(count)}
      </LinkButton>
    </p>
  )
}
