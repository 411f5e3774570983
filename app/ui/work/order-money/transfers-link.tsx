import { orderMoneyWordsIn } from '#app/i18n/order-money-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'

/** How many slips of transfers wait for the owner of the account; the way to them. */
export function TransfersLink({ count }: { count: number }) {
  const words = orderMoneyWordsIn(useWords().language).desk
  return (
    <p className="sec">
      <LinkButton href={paths.transfers()} alt={count === 0} wide>
        {words.link(count)}
      </LinkButton>
    </p>
  )
}
