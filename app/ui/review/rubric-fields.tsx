import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { useWords } from '../words.tsx'
import { Drawing } from './drawings/drawing.tsx'
import { typedIn } from './typed.ts'
import type { WorkbenchView } from './workbench-view.ts'

type Scale = WorkbenchView['dimensions'][number]

/** Each dimension with what a 1, a 3 and a 5 mean, in words and as drawings, so that two reviewers mean the same. */
export function RubricFields({ view }: { view: WorkbenchView }) {
  const { desk } = reviewWordsIn(useWords().language)
  return (
    <section className="sec checks" id="rubric">
      <h2>{desk.rubric}</h2>
      <div className="scales">
        {view.dimensions.map(scale => (
          <ScaleField key={scale.id} scale={scale} view={view} />
        ))}
      </div>
    </section>
  )
}

function ScaleField({ scale, view }: { scale: Scale; view: WorkbenchView }) {
  const { language, formats } = useWords()
  const { desk } = reviewWordsIn(language)
  const name = `score.${scale.code}`
  const chosen = typedIn(view.typed, name) ?? String(scale.score ?? '')
  return (
    <fieldset>
      <legend>
        <b>{scale.name[language]}</b>{' '}
        <span className="quiet">{desk.weight(formats.number(scale.weightBps / 100))}</span>
      </legend>
      <div className="anchors">
        <div>
          <Drawing name={scale.pictures[1]} />
          <p className="xs">
            <b>1</b> {scale.anchors[1][language]}
          </p>
        </div>
        <div>
          <Drawing name={scale.pictures[5]} />
          <p className="xs">
            <b>5</b> {scale.anchors[5][language]}
          </p>
        </div>
      </div>
      <p className="xs quiet">
        <b>3</b> {scale.anchors[3][language]}
      </p>
      <div className="yn scale">
        {['1', '2', '3', '4', '5'].map(score => (
          <label className="o" key={score}>
            <input
              type="radio"
              name={name}
              value={score}
              defaultChecked={chosen === score}
              disabled={view.claim?.isMine !== true}
            />
            {score}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
