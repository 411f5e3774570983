import type { CohortSheet } from '#app/domain/training/cohort-sheet.ts'
import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field, SelectField } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

export type CohortView = { sheet: CohortSheet; today: string; mayEdit: boolean }

export function CohortPage({ token, view }: { token: string; view: CohortView }) {
  const { sheet } = view
  const { language, formats } = useWords()
  const words = registryWordsIn(language).cohorts
  const isOpen = view.mayEdit && sheet.completedOn === undefined
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a href={paths.cohorts()}>{words.back}</a>
        </p>
        <h1>{sheet.name}</h1>
        <p>
          {sheet.programme === undefined ? null : `${sheet.programme.name}, ${sheet.programme.organiser}. `}
          {words.startedOn} {formats.date(sheet.startedOn)}.{' '}
          <span className={`state ${sheet.completedOn === undefined ? 'info' : 'good'}`}>
            {sheet.completedOn === undefined
              ? words.running
              : words.completed(formats.date(sheet.completedOn))}
          </span>
        </p>
        <p className="small">
          {words.rule({
            percent: sheet.percentNeeded,
            sessions: sheet.sessionsNeeded,
            of: sheet.sessions.length,
          })}
        </p>
      </section>
      <Sessions sheet={sheet} />
      {isOpen ? <NewSession token={token} view={view} /> : null}
      <Participants token={token} view={view} />
      {isOpen && sheet.sessions.length > 0 ? (
        <section className="sec stack">
          <h2>{words.complete}</h2>
          <p>{words.completeLead}</p>
          <form method="post" action={paths.cohortCompletion(sheet.id)} className="stack">
            <FormToken token={token} />
            <Field
              id="completedOn"
              name="completedOn"
              label={words.completedOn}
              type="date"
              defaultValue={view.today}
              required
            />
            <Button>{words.completeGo}</Button>
          </form>
        </section>
      ) : null}
    </>
  )
}

function Sessions({ sheet }: { sheet: CohortSheet }) {
  const { language, formats } = useWords()
  const words = registryWordsIn(language).cohorts
  return (
    <section className="sec">
      <h2>{words.sessions}</h2>
      {sheet.sessions.length === 0 ? <p>{words.noSessions}</p> : null}
      <ul className="bare ruled">
        {sheet.sessions.map(session => (
          <li key={session.id}>
            <div>
              <b>{session.topic}</b>
              <small>
                {words.stages[session.stage]}, {formats.date(session.heldOn)}
              </small>
            </div>
            <span className={`state ${session.recorded ? 'good' : 'warn'}`}>
              {session.recorded ? words.recorded : words.notRecorded}
            </span>
            <a
              className="btn alt"
              href={paths.attendance(sheet.id, session.id)}
              aria-label={words.attendanceOf(session.topic)}
            >
              {words.attendance}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NewSession({ token, view: { sheet, today } }: { token: string; view: CohortView }) {
  const words = registryWordsIn(useWords().language).cohorts
  return (
    <section className="sec">
      <h2>{words.addSession}</h2>
      <form method="post" action={paths.cohortSessions(sheet.id)} className="stack">
        <FormToken token={token} />
        <div className="twocol">
          <SelectField
            id="stage"
            name="stage"
            label={words.stage}
            options={Object.entries(words.stages).map(([value, label]) => ({ value, label }))}
          />
          <Field id="heldOn" name="heldOn" label={words.heldOn} type="date" defaultValue={today} required />
        </div>
        <Field id="topic" name="topic" label={words.topic} maxLength={200} required />
        <Button alt>{words.addSession}</Button>
      </form>
    </section>
  )
}

function Participants({ token, view: { sheet, mayEdit } }: { token: string; view: CohortView }) {
  const words = registryWordsIn(useWords().language).cohorts
  const columns = words.participantColumns
  return (
    <section className="sec">
      <h2>{words.participantsCount(sheet.makers.length)}</h2>
      {sheet.makers.length === 0 ? (
        <p>{words.noParticipants}</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.place}</th>
              <th scope="col">{columns.present}</th>
              <th scope="col">{columns.certificate}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.makers.map(maker => (
              <tr key={maker.id}>
                <th scope="row">
                  <a href={paths.maker(maker.id)}>{maker.fullName ?? maker.greeting}</a>
                </th>
                <td>{maker.kelurahan}</td>
                <td>
                  {words.present}{' '}
                  {words.presentOf({ present: maker.present.length, of: sheet.sessions.length })}
                </td>
                <td>
                  {maker.certificate !== undefined ? (
                    <span className="state good">{maker.certificate}</span>
                  ) : mayEdit &&
                    sheet.completedOn !== undefined &&
                    maker.present.length >= sheet.sessionsNeeded ? (
                    <form method="post" action={paths.cohortCertificates(sheet.id)}>
                      <FormToken token={token} />
                      <button
                        className="btn alt"
                        type="submit"
                        name="maker"
                        value={maker.id}
                        aria-label={words.issueFor(maker.fullName ?? maker.greeting)}
                      >
                        {words.issue}
                      </button>
                    </form>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
