import { Field } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'

/** The day of leaving, and how many days after it the goods must still keep. */
export function LeaveFields({
  today,
  leaveOn,
  afterDays = 7,
  hint,
}: {
  today: string
  leaveOn: string | undefined
  afterDays?: number | undefined
  hint?: string
}) {
  const say = useWords().shop.products
  return (
    <>
      <Field
        id="leave"
        name="leave"
        type="date"
        label={say.leaveOn}
        hint={hint}
        defaultValue={leaveOn}
        min={today}
      />
      <Field
        id="after"
        name="after"
        type="number"
        inputMode="numeric"
        min={0}
        max={365}
        label={say.leaveAfter}
        defaultValue={afterDays}
      />
    </>
  )
}
