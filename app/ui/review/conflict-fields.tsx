import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Field, SelectField } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'
import { typedIn } from './typed.ts'
import type { WorkbenchView } from './workbench-view.ts'

/** A reviewer who is close to the maker says so, and may not take her goods from then on. */
export function ConflictFields({ view }: { view: WorkbenchView }) {
  const { desk } = reviewWordsIn(useWords().language)
  if (view.barredBy !== undefined) return null
  const error = view.errors.conflict
  return (
    <section className="sec" id="conflict">
      <details open={error !== undefined}>
        <summary>{desk.conflict}</summary>
        <p className="small">{desk.conflictLead}</p>
        <SelectField
          id="conflictKind"
          name="conflictKind"
          label={desk.conflictKind}
          chosen={typedIn(view.typed, 'conflictKind') ?? 'declared'}
          error={error}
          options={Object.entries(desk.conflictKinds).map(([value, label]) => ({ value, label }))}
        />
        <Field
          id="conflictNote"
          name="conflictNote"
          label={desk.conflictNote}
          maxLength={500}
          defaultValue={typedIn(view.typed, 'conflictNote') ?? ''}
        />
        <p className="rowacts">
          <button className="btn alt" type="submit" formAction={paths.reviewDeed(view.reviewId, 'conflict')}>
            {desk.declare}
          </button>
        </p>
      </details>
    </section>
  )
}
