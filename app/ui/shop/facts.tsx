import type { ReactNode } from 'react'
import { Icon } from '../primitives/icon.tsx'
import type { IconName } from '../primitives/icons.ts'
import { useWords } from '../words.tsx'
import type { LicenceView, ProductView } from './views.ts'

/** What a traveller asks first: how long it keeps, whether it flies, whether it is halal and licensed. */
export function Facts({
  product,
}: {
  product: Pick<ProductView, 'keeps' | 'cabin' | 'label' | 'licences' | 'grossWeightG'>
}) {
  const { shop } = useWords()
  const { keeps, cabin, label } = product
  const halal = product.licences.find(licence => licence.kind === 'halal')
  return (
    <ul className="facts">
      {keeps === undefined ? (
        label.goods === 'craft' ? (
          <Fact icon="calendar-check" title={shop.product.doesNotExpire}>
            {shop.product.doesNotExpireWhy}
          </Fact>
        ) : null
      ) : (
        <Fact icon="calendar-check" title={shop.product.keepsUntil(keeps.untilOn)}>
          {keeps.from === 'shelf'
            ? shop.product.keepsFromShelf(keeps.daysLeft)
            : shop.product.keepsFromShelfLife(keeps.daysLeft)}
        </Fact>
      )}
      <Fact icon="suitcase-rolling" title={shop.goods.cabin[cabin]}>
        {shop.goods.cabinWhy[cabin]}
        {cabin === 'ok' ? null : `; ${shop.goods.cabinCaution}`}
        {product.grossWeightG === undefined ? null : `, ${shop.goods.grossWeight(product.grossWeightG)}`}
      </Fact>
      {product.licences.map(licence => (
        <LicenceFact key={licence.number} licence={licence} />
      ))}
      {halal === undefined && label.goods === 'food' ? (
        <Fact icon="info" title={shop.goods.licences.halal}>
          {shop.product.noHalal}
        </Fact>
      ) : null}
    </ul>
  )
}

function LicenceFact({ licence }: { licence: LicenceView }) {
  const { shop } = useWords()
  const name = shop.goods.licences[licence.kind]
  return (
    <Fact
      icon={licence.kind === 'halal' ? 'certificate' : 'check'}
      title={
        licence.validUntilOn === undefined
          ? shop.goods.licenceValid(name)
          : shop.goods.licenceValidUntil(name, licence.validUntilOn)
      }
    >
      <span className="num">{licence.number}</span>
    </Fact>
  )
}

function Fact({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <b>{title}</b>
      {children}
    </li>
  )
}
