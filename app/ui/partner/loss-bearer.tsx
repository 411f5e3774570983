import type { LossPreview } from '#app/domain/consignment/losses/loss-case.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { useWords } from '../words.tsx'

export type BearerView = Pick<LossPreview, 'bearer' | 'why'> & {
  /** What each of the two gives; for those who settle. */
  amounts: { producerIdr: number; partnerIdr: number } | undefined
}

/** Who bears a loss, why, and what each of the two gives. */
export function LossBearer({ view }: { view: BearerView }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).losses
  const { amounts, why } = view
  return (
    <>
      <p>
        <b>{words.bearer[view.bearer]}.</b> {words.why[why.code](daysOf(why))}
      </p>
      {amounts === undefined ? null : (
        <p className="num">
          {words.amounts({
            maker: formats.rupiah(amounts.producerIdr),
            partner: formats.rupiah(amounts.partnerIdr),
          })}
        </p>
      )}
    </>
  )
}

const daysOf = (why: LossPreview['why']): number =>
  'daysBefore' in why ? why.daysBefore : 'days' in why ? why.days : 0
