import { orderWordsIn } from '#app/i18n/order-words.ts'
import { type ReceiptSize, receiptSizes } from '#app/i18n/paths.ts'
import { LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'

/** A receipt in each size that printers here take. */
export function ReceiptLinks({ href }: { href: (size: ReceiptSize) => string }) {
  const words = orderWordsIn(useWords().language).receipt
  return (
    <>
      <h2>{words.title}</h2>
      <div className="acts">
        {receiptSizes.map(size => (
          <LinkButton key={size} alt href={href(size)}>
            {words.sizes[size]}
          </LinkButton>
        ))}
      </div>
    </>
  )
}
