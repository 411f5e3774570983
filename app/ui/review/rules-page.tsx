import type { RuleVersion } from '#app/domain/review/standards-pages.ts'
import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field, SelectField } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { DatedLine } from './dated-line.tsx'
import { StandardsHead, type StandardsSaid } from './standards-frame.tsx'
import { TextArea } from './text-area.tsx'

export type RuleForm = {
  code: string
  severity: string
  article: string
  sourceNote: string
  from: string
  until: string
  parameters: string
}

export type RulesView = StandardsSaid & {
  book: readonly { code: string; versions: readonly RuleVersion[] }[]
  form: RuleForm | undefined
}

/** The label rules with their days: those announced first, since they are what is coming. */
export function RulesPage({ token, view }: { token: string; view: RulesView }) {
  const words = reviewWordsIn(useWords().language).standards
  const coming = view.book.filter(({ versions }) => versions.some(one => one.standing === 'announced'))
  return (
    <>
      <StandardsHead title={words.rules.title} lead={words.rules.lead} said={view} />
      {view.form === undefined ? null : <NewVersion token={token} view={view} form={view.form} />}
      {coming.length === 0 ? null : (
        <section className="sec">
          <h2>{words.rules.announcedFirst}</h2>
          <Rules rules={coming} mayGovern={view.mayGovern} />
        </section>
      )}
      <section className="sec">
        <h2>{words.rules.all}</h2>
        <Rules rules={view.book} mayGovern={view.mayGovern} />
      </section>
    </>
  )
}

function Rules({ rules, mayGovern }: { rules: RulesView['book']; mayGovern: boolean }) {
  const words = reviewWordsIn(useWords().language).standards
  return (
    <ul className="tasks">
      {rules.map(({ code, versions }) => (
        <li key={code}>
          <div className="sechead">
            <h3>{code}</h3>
            {mayGovern ? (
              <a className="tap" href={paths.rules(code)} aria-label={words.rules.editOf(code)}>
                {words.rules.edit}
              </a>
            ) : null}
          </div>
          {[...versions].reverse().map(version => (
            <Version key={version.version} version={version} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function Version({ version }: { version: RuleVersion }) {
  const { rules } = reviewWordsIn(useWords().language).standards
  const parameters = Object.entries(version.parameters)
  return (
    <details>
      <summary>
        <span>
          <DatedLine of={version} />, {rules.severities[version.severity]}
        </span>
      </summary>
      <p className="small">{version.article}</p>
      {version.sourceNote === '' ? null : <p className="small quiet">{version.sourceNote}</p>}
      {parameters.length === 0 ? null : (
        <dl className="named">
          {parameters.map(([name, value]) => (
            <div className="contents" key={name}>
              <dt>{name}</dt>
              <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}

function NewVersion({ token, view, form }: { token: string; view: RulesView; form: RuleForm }) {
  const words = reviewWordsIn(useWords().language).standards
  const { errors } = view
  return (
    <section className="sec" id="new">
      <h2>{words.rules.editOf(form.code)}</h2>
      <form className="stack" method="post" action={paths.rules(form.code)} noValidate>
        <FormToken token={token} />
        <div className="twocol">
          <Field
            id="from"
            name="from"
            type="date"
            label={words.inForceFrom}
            min={view.today}
            error={errors.from}
            defaultValue={form.from || view.today}
          />
          <Field
            id="until"
            name="until"
            type="date"
            label={words.inForceUntil}
            error={errors.until}
            defaultValue={form.until}
          />
          <SelectField
            id="severity"
            name="severity"
            label={words.rules.severity}
            chosen={form.severity}
            options={Object.entries(words.rules.severities).map(([value, label]) => ({ value, label }))}
          />
          <Field
            id="article"
            name="article"
            label={words.rules.article}
            error={errors.article}
            defaultValue={form.article}
          />
        </div>
        <TextArea id="source" name="source" label={words.rules.source} text={form.sourceNote} />
        <TextArea
          id="parameters"
          name="parameters"
          label={words.rules.parameters}
          error={errors.parameters}
          text={form.parameters}
          rows={6}
        />
        <Button wide>{words.announce}</Button>
      </form>
    </section>
  )
}
