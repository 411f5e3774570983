import type { Task } from '#app/domain/listing/kitchen.ts'
import type { ListedDraft } from '#app/domain/listing/listed-drafts.ts'
import type { Text } from '#app/i18n/language.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { opinionWordsIn } from '#app/i18n/opinion-words.ts'
import { parcelWordsIn } from '#app/i18n/parcel-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { tellingWordsIn } from '#app/i18n/telling-words.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Picture } from '../primitives/picture.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { TaskList } from './task-list.tsx'

export type KitchenView = {
  greeting: string
  tasks: readonly Task[]
  drafts: readonly ListedDraft[]
  products: readonly {
    productId: string
    name: Text
    state: 'published' | 'unpublished' | 'paused'
    isWaiting: boolean
    pieces: number
    standsAt: readonly unknown[]
    picture?: { id: string; width: number; height: number; colour: string } | undefined
  }[]
  /** Names the wish for a new product, so that two presses make one. */
  key: string
  saved: boolean
  /** Problems with her goods that wait for her word. */
  problems: number
  /** Paid parcels that wait to be sent. */
  parcels: number
}

/** Her first page: what needs her now, one big thing at a time, then her products. */
export function KitchenHome({ view, token }: { view: KitchenView; token: string }) {
  const { language } = useWords()
  const words = producerWordsIn(language).kitchen.home
  const quality = qualityWordsIn(language).maker
  const parcels = parcelWordsIn(language).maker
  const unsent = view.drafts.filter(
    draft => draft.productId === undefined && draft.state !== 'draft' && draft.state !== 'returned',
  )
  return (
    <>
      <section className="sec stack">
        <h1>{words.greeting(view.greeting)}</h1>
        {view.saved ? <Notice kind="good">{words.saved}</Notice> : null}
      </section>
      <section className="sec">
        <h2>{words.now}</h2>
        {view.problems === 0 ? null : (
          <Notice kind="warn">
            {quality.waiting(view.problems)}. <a href={paths.ownProblems()}>{quality.see}</a>
          </Notice>
        )}
        {view.parcels === 0 ? null : (
          <Notice kind="warn">
            {parcels.waiting(view.parcels)}. <a href={paths.ownParcels()}>{parcels.see}</a>
          </Notice>
        )}
        {view.tasks.length === 0 && view.problems === 0 && view.parcels === 0 ? <p>{words.nothing}</p> : null}
        {view.tasks.length === 0 ? null : <TaskList tasks={view.tasks} />}
        <form className="acts" method="post" action={paths.listings()}>
          <FormToken token={token} />
          <input type="hidden" name="key" value={view.key} />
          <Button wide alt={view.tasks.length > 0}>
            {words.newProduct}
          </Button>
        </form>
      </section>
      {unsent.length === 0 ? null : (
        <section className="sec">
          <h2>{words.drafts}</h2>
          <ul className="tasks">
            {unsent.map(draft => (
              <li key={draft.listingId}>
                <a className="rowlink" href={paths.listingFeedback(draft.listingId)}>
                  <b lang="id">{draft.name ?? words.noName}</b>
                  <StateMark state="waiting" />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Products view={view} />
      <section className="sec">
        <div className="acts">
          <a className="btn alt wide" href={paths.ownDigest()}>
            {tellingWordsIn(language).digest.link}
          </a>
          <a className="btn alt wide" href={paths.ownMoney()}>
            {makerGoodsWordsIn(language).links.money}
          </a>
          <a className="btn alt wide" href={paths.newDelivery()}>
            {makerGoodsWordsIn(language).roads.deliveries.create}
          </a>
          <a className="btn alt wide" href={paths.ownParcels()}>
            {parcels.title}
          </a>
          <a className="btn alt wide" href={paths.ownPartners()}>
            {makerGoodsWordsIn(language).links.partners}
          </a>
          <a className="btn alt wide" href={paths.ownGoods()}>
            {words.goods}
          </a>
          <a className="btn alt wide" href={paths.ownOpinions()}>
            {opinionWordsIn(language).maker.title}
          </a>
          <a className="btn alt wide" href={paths.ownProblems()}>
            {quality.title}
          </a>
        </div>
      </section>
    </>
  )
}

function Products({ view }: { view: KitchenView }) {
  const { language } = useWords()
  const words = producerWordsIn(language).kitchen.home
  if (view.products.length === 0) return null
  return (
    <section className="sec">
      <h2>{words.products}</h2>
      <ul className="tasks">
        {view.products.map(product => (
          <li key={product.productId}>
            <a className="task rowlink" href={paths.ownProduct(product.productId)}>
              <span className="pic">
                {product.picture === undefined ? (
                  <span className="box" />
                ) : (
                  <Picture picture={{ ...product.picture, alt: '' }} place="thumb" decorative />
                )}
              </span>
              <b>
                <Written text={product.name} />
              </b>
              <span className="small">
                {product.standsAt.length === 0
                  ? words.standsNowhere
                  : words.stands({ pieces: product.pieces, counters: product.standsAt.length })}
              </span>
              <span>
                <StateMark state={product.state} />
                {product.isWaiting ? <span className="small"> {words.alsoWaiting}</span> : null}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const looks = {
  draft: '',
  waiting: 'info',
  returned: 'bad',
  published: 'good',
  unpublished: '',
  paused: 'warn',
} as const

export function StateMark({ state }: { state: keyof typeof looks }) {
  const { language } = useWords()
  const words = producerWordsIn(language).kitchen.home
  return (
    <span className={`state ${looks[state]}`}>
      {state === 'published' ? <Icon name="check" /> : null}
      {words.states[state]}
    </span>
  )
}
