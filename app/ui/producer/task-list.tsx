import type { Task } from '#app/domain/listing/kitchen.ts'
import { paths } from '#app/i18n/paths.ts'
import { type ProducerWords, producerWordsIn } from '#app/i18n/producer-words.ts'
import { LinkButton } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import { Picture } from '../primitives/picture.tsx'
import { useWords } from '../words.tsx'

/** The first with its one big verb; the others as lines below it, so that one thing is done at a time. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const { language } = useWords()
  const words = producerWordsIn(language).kitchen.home
  const [first, ...others] = tasks.map(task => spoken(words, task))
  if (!first) return null
  return (
    <ol className="tasks">
      <li>
        <div className="task">
          <span className="pic">
            {first.picture === undefined ? (
              <span className="box" />
            ) : (
              <Picture picture={{ ...first.picture, alt: '' }} place="thumb" decorative />
            )}
          </span>
          <h3>{first.title}</h3>
          <p>
            <span className={`state ${first.look}`}>
              <Icon name={first.look === 'bad' || first.look === 'warn' ? 'warning' : 'clock'} />
              {first.why}
            </span>
          </p>
        </div>
        <div className="acts">
          <LinkButton href={first.href} wide>
            {first.verb}
          </LinkButton>
        </div>
      </li>
      {others.map(task => (
        <li key={task.href + task.title}>
          <a className="rowlink" href={task.href}>
            <b>{task.title}</b>
            <span className="small">{task.why}</span>
          </a>
        </li>
      ))}
    </ol>
  )
}

type Spoken = {
  title: string
  why: string
  verb: string
  href: string
  look: 'bad' | 'warn' | 'info'
  picture: Task['picture']
}

function spoken({ tasks, noName }: ProducerWords['kitchen']['home'], task: Task): Spoken {
  switch (task.what) {
    case 'returned':
      return {
        title: tasks.returned(task.name ?? noName),
        why: tasks.returnedWhy(task.note),
        verb: tasks.returnedVerb,
        href: paths.listingFeedback(task.listingId),
        look: 'bad',
        picture: task.picture,
      }
    case 'draft':
      return {
        title: tasks.draft(task.name ?? noName),
        why: tasks.draftWhy({ answered: task.answered, of: task.of }),
        verb: tasks.draftVerb,
        href: paths.listing(task.listingId),
        look: 'info',
        picture: task.picture,
      }
    case 'licence':
      return {
        title: tasks.licence({ licence: task.licence, name: task.name.text }),
        why: task.daysLeft < 0 ? tasks.licenceOver(-task.daysLeft) : tasks.licenceSoon(task.daysLeft),
        verb: tasks.licenceVerb,
        href: paths.ownProduct(task.productId),
        look: task.daysLeft <= 7 ? 'bad' : 'warn',
        picture: task.picture,
      }
  }
}
