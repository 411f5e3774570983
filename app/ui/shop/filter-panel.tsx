import { paths, productsSearch } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { SelectField } from '../primitives/field.tsx'
import { KecamatanName } from '../primitives/kecamatan-name.tsx'
import { useWords } from '../words.tsx'
import { HiddenFields } from './search-form.tsx'
import type { ProductsView } from './views.ts'

/** The filters that are not one press away: a form that leads to an address. */
export function FilterPanel({ view }: { view: ProductsView }) {
  const { language, formats, shop } = useWords()
  const { query, facets } = view
  const say = shop.products
  // What this form does not ask stays as it is.
  const kept = productsSearch({
    ...query,
    page: undefined,
    kecamatan: undefined,
    without: undefined,
    keeps: undefined,
    max: undefined,
    near: undefined,
  })
  return (
    <form className="filters" action={paths.products(language)}>
      <HiddenFields pairs={kept} />
      <fieldset>
        <legend className="label">{say.kecamatanLegend}</legend>
        {facets.kecamatan.map(option => (
          <label key={option.slug} className="tick">
            <input
              type="checkbox"
              name="kecamatan"
              value={option.slug}
              defaultChecked={query.kecamatan?.includes(option.slug)}
            />
            <KecamatanName code={option.code}>{option.name}</KecamatanName>{' '}
            <span className="n">{formats.number(option.count)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="label">{say.withoutLegend}</legend>
        <p className="xs quiet">{say.withoutHint}</p>
        {facets.without.map(option => (
          <label key={option.code} className="tick">
            <input
              type="checkbox"
              name="without"
              value={option.code}
              defaultChecked={query.without?.includes(option.code)}
            />
            <span>{formats.opening(shop.goods.allergens[option.code])}</span>{' '}
            <span className="n">{formats.number(option.count)}</span>
          </label>
        ))}
      </fieldset>
      <div className="picks">
        <SelectField
          id="near"
          name="near"
          label={say.nearLabel}
          chosen={query.near ?? ''}
          options={[
            { value: '', label: say.nearAny },
            ...facets.near.map(place => ({
              value: place.slug,
              label: say.optionCount(place.name, place.count),
            })),
          ]}
        />
        <SelectField
          id="keeps"
          name="keeps"
          label={say.keepsLabel}
          chosen={query.keeps?.toString() ?? ''}
          options={[
            { value: '', label: say.keepsAny },
            ...facets.keeps.map(option => ({
              value: option.days.toString(),
              label: say.optionCount(shop.goods.days(option.days), option.count),
            })),
          ]}
        />
        <SelectField
          id="max"
          name="max"
          label={say.priceLabel}
          chosen={query.max?.toString() ?? ''}
          options={[
            { value: '', label: say.priceAny },
            ...facets.maxPrice.map(option => ({
              value: option.idr.toString(),
              label: say.optionCount(formats.rupiah(option.idr), option.count),
            })),
          ]}
        />
        <Button>{say.apply}</Button>
      </div>
    </form>
  )
}
