import type { ReactNode } from 'react'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import { netContentWords } from './net-content.ts'
import type { AllergenCode, IngredientView, PackLabelView } from './views.ts'

/** The back of the pack, word for word and always on paper, also at night. Allergens are bold and announced. */
export function PackLabel({ label }: { label: PackLabelView }) {
  const words = useWords()
  const { shop } = words
  const food = label.goods !== 'craft'
  return (
    <section className="pack" aria-labelledby="pack-title">
      <h2 id="pack-title">{food ? shop.product.back : shop.product.backCraft}</h2>
      <div className="ing">
        <p>
          <strong>{food ? shop.product.ingredients : shop.product.materials}:</strong>{' '}
          <span lang={label.language === words.language ? undefined : label.language}>
            <Ingredients ingredients={label.ingredients} />
          </span>
          .
        </p>
        {label.goods === 'food' ? <AllergenLine label={label} /> : null}
      </div>
      <dl>
        {label.netContent === undefined ? null : (
          <Row name={netName(label.netContent.unit)}>{netContentWords(words, label.netContent)}</Row>
        )}
        {label.dimensions === undefined ? null : <Row name={shop.product.size}>{label.dimensions}</Row>}
        {label.grossWeightG === undefined ? null : (
          <Row name={shop.product.grossWeight}>{shop.goods.weight(label.grossWeightG)}</Row>
        )}
        {label.shelfLifeDays === undefined ? null : (
          <Row name={shop.product.shelfLife}>
            {shop.product.shelfLifeAndStorage(
              shop.goods.days(label.shelfLifeDays),
              shop.goods.storage[label.storage],
            )}
          </Row>
        )}
        {label.licences.map(licence => (
          <Row key={licence.number} name={shop.goods.licences[licence.kind]} numbers>
            {licence.validUntilOn === undefined
              ? licence.number
              : shop.product.licenceUntil(licence.number, licence.validUntilOn)}
          </Row>
        ))}
        <Row name={shop.product.maker}>
          {shop.product.makerAddress(label.makerName, label.kelurahan, label.kecamatan)}
        </Row>
        {label.afterOpening === undefined ? null : (
          <Row name={shop.product.afterOpening}>
            <Written text={label.afterOpening} />
          </Row>
        )}
        {label.care === undefined ? null : (
          <Row name={shop.product.care}>
            <Written text={label.care} />
          </Row>
        )}
      </dl>
      {food ? <p className="xs">{shop.product.labelLaw}</p> : null}
    </section>
  )

  function netName(unit: 'g' | 'ml' | 'piece'): string {
    if (unit === 'piece') return shop.product.netPieces
    return unit === 'g' ? shop.product.netWeight : shop.product.netVolume
  }
}

function Ingredients({ ingredients }: { ingredients: readonly IngredientView[] }) {
  const { shop } = useWords()
  return (
    <>
      {ingredients.map((ingredient, i) => (
        <span key={ingredient.text}>
          {i === 0 ? null : ', '}
          {ingredient.allergen === undefined ? (
            ingredient.text
          ) : (
            <b>
              <span className="hide">{shop.goods.allergenMark} </span>
              {ingredient.text}
            </b>
          )}
        </span>
      ))}
    </>
  )
}

function AllergenLine({ label }: { label: PackLabelView }) {
  const { formats, shop } = useWords()
  const named = (codes: readonly AllergenCode[]) =>
    formats.joined(codes.map(code => shop.goods.allergens[code]))
  return (
    <p>
      <strong>{shop.product.allergens}:</strong>{' '}
      {label.allergens.length === 0 ? (
        shop.product.containsNone
      ) : (
        <>
          {shop.product.contains} <b>{named(label.allergens)}</b>
        </>
      )}
      .{label.mayContain.length === 0 ? null : <> {shop.product.mayContain(named(label.mayContain))}</>}
    </p>
  )
}

function Row({ name, numbers = false, children }: { name: string; numbers?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={numbers ? 'num' : undefined}>{children}</dd>
    </div>
  )
}
