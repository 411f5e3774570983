import { orderMoneyWordsIn } from '#app/i18n/order-money-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'

const accounts = [
  ...(['at-provider', 'at-payee', 'provider-fee'] as const),
  ...(['buyer', 'producer-share', 'partner-commission', 'shipping'] as const),
]
type Account = (typeof accounts)[number]

/** Where the money of all orders is, and whose; the two columns are equal. */
export function OrderBooks({ balances }: { balances: Partial<Record<Account, number>> }) {
  const { language, formats } = useWords()
  const { desk: words, payees } = orderMoneyWordsIn(language)
  const kept = accounts.filter(account => (balances[account] ?? 0) !== 0)
  return (
    <>
      {kept.length === 0 ? null : (
        <>
          <h2>{words.balances}</h2>
          <dl className="facts">
            {kept.map(account => (
              <div key={account}>
                <dt>{words.accounts[account]}</dt>
                <dd className="num">{formats.rupiah(Math.abs(balances[account] ?? 0))}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <LinkButton href={paths.payees()} alt wide>
        {payees.title}
      </LinkButton>
    </>
  )
}
