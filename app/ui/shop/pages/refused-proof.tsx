import { orderMoneyWordsIn } from '#app/i18n/order-money-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { useWords } from '../../words.tsx'

/** Why a slip was not taken, and the way back to the order, where it can be sent again. */
export function RefusedProof({ link, error }: { link: string; error: string | undefined }) {
  const { language } = useWords()
  const words = orderMoneyWordsIn(language).order
  return (
    <div className="wrap cart stack">
      <h1>{words.title}</h1>
      {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
      <LinkButton href={paths.order(language, link)} wide>
        {words.transfer.title}
      </LinkButton>
    </div>
  )
}
