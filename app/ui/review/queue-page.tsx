import type { ReactNode } from 'react'
import type { QueuedReview, ReviewQueue } from '#app/domain/review/queue.ts'
import { paths, type ReviewsQuery } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Chip } from '../primitives/chip.tsx'
import { Icon } from '../primitives/icon.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Pages } from '../primitives/pages.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { ReviewTools } from './review-tools.tsx'

export type QueueView = {
  queue: ReviewQueue
  asked: ReviewsQuery
  refusal: string | undefined
}

/** What waits, the oldest promise first; who has what; and one button a row. */
export function QueuePage({ token, view }: { token: string; view: QueueView }) {
  const { queue, asked } = view
  const words = reviewWordsIn(useWords().language).queue
  const isNarrowed = Object.values(asked).some(value => value !== undefined && value !== false)
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {view.refusal === undefined ? null : <Notice kind="bad">{view.refusal}</Notice>}
        <Filters view={view} />
      </section>
      <section className="sec">
        <h2>{words.found(queue.total)}</h2>
        {queue.reviews.length === 0 ? (
          <p>{isNarrowed ? words.none : words.noneAtAll}</p>
        ) : (
          <table className="rows reviews">
            <thead>
              <tr>
                <th scope="col">{words.columns.goods}</th>
                <th scope="col">{words.columns.track}</th>
                <th scope="col">{words.columns.promise}</th>
                <th scope="col">{words.columns.who}</th>
                <th scope="col">{words.columns.deed}</th>
              </tr>
            </thead>
            <tbody>
              {queue.reviews.map(review => (
                <Row key={review.reviewId} review={review} token={token} />
              ))}
            </tbody>
          </table>
        )}
        {queue.reviews.length === 0 && isNarrowed ? (
          <p>
            <a href={paths.reviews()}>{words.showAll}</a>
          </p>
        ) : null}
        <Pages current={queue.page} last={queue.pages} hrefOf={page => paths.reviews({ ...asked, page })} />
      </section>
      <ReviewTools />
    </>
  )
}

function Filters({ view: { asked, queue } }: { view: QueueView }) {
  const words = reviewWordsIn(useWords().language).queue
  const { counts } = queue
  const withOut = { ...asked, page: undefined }
  const states = ['waiting', 'claimed', 'decided', 'overtaken'] as const
  return (
    <nav className="stack" aria-label={words.filters}>
      <Group name={words.byMore}>
        <Chip
          href={paths.reviews({ ...withOut, overdue: !asked.overdue })}
          current={asked.overdue === true}
          count={counts.overdue}
        >
          {words.overdue}
        </Chip>
        <Chip
          href={paths.reviews({ ...withOut, mine: !asked.mine })}
          current={asked.mine === true}
          count={counts.mine}
        >
          {words.mine}
        </Chip>
      </Group>
      <Group name={words.byTrack}>
        <Chip href={paths.reviews({ ...withOut, track: undefined })} current={asked.track === undefined}>
          {words.allTracks}
        </Chip>
        {(['quality', 'packaging'] as const).map(track => (
          <Chip
            key={track}
            href={paths.reviews({ ...withOut, track })}
            current={asked.track === track}
            count={counts.tracks[track] ?? 0}
          >
            {words.tracks[track]}
          </Chip>
        ))}
      </Group>
      <Group name={words.byKind}>
        <Chip href={paths.reviews({ ...withOut, kind: undefined })} current={asked.kind === undefined}>
          {words.allKinds}
        </Chip>
        {kinds.map(kind => (
          <Chip
            key={kind}
            href={paths.reviews({ ...withOut, kind })}
            current={asked.kind === kind}
            count={counts.kinds[kind] ?? 0}
          >
            {words.kinds[kind]}
          </Chip>
        ))}
      </Group>
      <Group name={words.byState}>
        <Chip href={paths.reviews({ ...withOut, state: undefined })} current={asked.state === undefined}>
          {words.open}
        </Chip>
        {states.map(state => (
          <Chip
            key={state}
            href={paths.reviews({ ...withOut, state })}
            current={asked.state === state}
            count={counts.states[state]}
          >
            {words.states[state]}
          </Chip>
        ))}
      </Group>
    </nav>
  )
}

const kinds = ['new', 'change', 're-review', 'licence-lapse', 'complaint', 'appeal'] as const

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="sift">
      <span className="small quiet">{name}</span>
      <div className="chips">{children}</div>
    </div>
  )
}

function Row({ review, token }: { review: QueuedReview; token: string }) {
  const { language, formats } = useWords()
  const words = reviewWordsIn(language).queue
  const { claim } = review
  const href = paths.review(review.reviewId)
  return (
    <tr>
      <th scope="row">
        <a href={href} lang="id">
          {review.productName}
        </a>
        <small>
          {review.producerName}, {words.version(review.versionNumber)}
        </small>
      </th>
      <td>
        {words.tracks[review.track]}
        <small>
          {words.kinds[review.kind]}, {words.goods[review.goodsKind]}
        </small>
      </td>
      <td>
        {review.isOverdue ? (
          <span className="state bad">
            <Icon name="warning" />
            {words.missed(formats.date(review.promisedOn))}
          </span>
        ) : (
          words.promised(formats.date(review.promisedOn))
        )}
        <small>{words.age(review.ageDays)}</small>
      </td>
      <td>
        {claim === undefined ? (
          words.states[review.state]
        ) : (
          <span className={claim.isMine ? 'state info' : undefined}>
            {claim.isMine
              ? words.claimedByMe(formats.moment(claim.untilAt))
              : words.claimedBy(claim.name, formats.moment(claim.untilAt))}
          </span>
        )}
      </td>
      <td>
        {review.state === 'waiting' ? (
          <form method="post" action={paths.reviewDeed(review.reviewId, 'claim')}>
            <FormToken token={token} />
            <button className="btn alt" type="submit" aria-label={words.claimOf(review.productName)}>
              {words.claim}
            </button>
          </form>
        ) : (
          <a className={claim?.isMine ? 'btn' : 'btn alt'} href={href}>
            {claim?.isMine ? words.continue : words.open1}
          </a>
        )}
      </td>
    </tr>
  )
}
