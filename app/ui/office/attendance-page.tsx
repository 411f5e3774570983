import type { CohortSheet } from '#app/domain/training/cohort-sheet.ts'
import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

/** One line a person with two big choices: fit for a phone held in one hand at the door. */
export function AttendancePage({
  token,
  sheet,
  sessionId,
  mayEdit,
  refusal,
}: {
  token: string
  sheet: CohortSheet
  sessionId: string
  mayEdit: boolean
  refusal: string | undefined
}) {
  const { language, formats } = useWords()
  const words = registryWordsIn(language).cohorts
  const session = sheet.sessions.find(one => one.id === sessionId)
  return (
    <section className="sec stack">
      <p className="small">
        <a href={paths.cohort(sheet.id)}>{sheet.name}</a>
      </p>
      <h1>{words.attendance}</h1>
      {session === undefined ? null : (
        <p>
          <b>{session.topic}</b>
          <br />
          {words.stages[session.stage]}, {formats.date(session.heldOn)}
        </p>
      )}
      {refusal === undefined ? null : <Notice kind="bad">{refusal}</Notice>}
      {sheet.makers.length === 0 ? <p>{words.noParticipants}</p> : null}
      <form method="post" action={paths.attendance(sheet.id, sessionId)} className="stack">
        <FormToken token={token} />
        <ul className="bare roll">
          {sheet.makers.map(maker => {
            const said = maker.present.includes(sessionId)
              ? 'present'
              : maker.absent.includes(sessionId)
                ? 'absent'
                : undefined
            const name = maker.fullName ?? maker.greeting
            return (
              <li key={maker.id}>
                <span>{name}</span>
                <fieldset disabled={!mayEdit}>
                  <legend className="hide">{name}</legend>
                  <span className="yn">
                    <label className="y">
                      <input
                        type="radio"
                        name={`maker ${maker.id}`}
                        value="present"
                        defaultChecked={said === 'present'}
                      />
                      {words.present}
                    </label>
                    <label className="x">
                      <input
                        type="radio"
                        name={`maker ${maker.id}`}
                        value="absent"
                        defaultChecked={said === 'absent'}
                      />
                      {words.absent}
                    </label>
                  </span>
                </fieldset>
              </li>
            )
          })}
        </ul>
        {mayEdit && sheet.makers.length > 0 ? <Button wide>{words.saveAttendance}</Button> : null}
      </form>
    </section>
  )
}
