import { paths, productsSearch } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'
import { LeaveFields } from './leave-fields.tsx'
import { HiddenFields } from './search-form.tsx'
import type { ProductsView } from './views.ts'

/** Narrows the list to what still keeps some days after leaving; the other choices stay in use. */
export function LeavePanel({ view }: { view: ProductsView }) {
  const { language, shop } = useWords()
  const { query, today } = view
  const say = shop.products
  const kept = productsSearch({ ...query, page: undefined, leave: undefined, after: undefined })
  return (
    <form className="leaving" action={paths.products(language)}>
      <HiddenFields pairs={kept} />
      <LeaveFields today={today} leaveOn={query.leave} afterDays={query.after} />
      <div className="field">
        <p className="xs quiet">{say.leaveNote}</p>
        <Button icon="calendar-check">{say.leaveShow}</Button>
      </div>
    </form>
  )
}
