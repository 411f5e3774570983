import type { BatchPlaces, GoodsPlaces, Whereabouts } from '#app/domain/ledger/goods-places.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { LinkButton } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'

const places = ['home', 'road', 'counter', 'sold', 'gone'] as const satisfies readonly Whereabouts[]

const looks = {
  home: { wall: 'w-lilac', fill: 'var(--lilac)' },
  road: { wall: 'w-kunyit', fill: 'var(--kunyit)' },
  counter: { wall: 'w-telur-asin', fill: 'var(--telur-asin)' },
  sold: { wall: 'w-manalagi', fill: 'var(--manalagi)' },
  gone: { wall: 'w-jambu', fill: 'var(--jambu)' },
} as const satisfies Record<Whereabouts, { wall: string; fill: string }>

/** All her goods as one bar, the sum written out, then batch by batch. */
export function GoodsPage({ goods }: { goods: GoodsPlaces }) {
  const { language, formats } = useWords()
  const words = producerWordsIn(language).kitchen.goods
  if (goods.batches.length === 0)
    return (
      <section className="sec stack">
        <h1>{words.title}</h1>
        <p>{words.none}</p>
        <ConsignmentDoors />
      </section>
    )
  const parts = places.map(place => formats.number(goods.places[place])).join(' + ')
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <FlowBar goods={goods} />
        <ul className="key">
          {places.map(place => (
            <li key={place} className={looks[place].wall}>
              <span className="sw" />
              <span>{words.places[place]}</span>
              <b>{formats.number(goods.places[place])}</b>
              {place === 'counter' && goods.counterCount > 0 ? (
                <span className="sub">{words.counters(goods.counterCount)}</span>
              ) : null}
            </li>
          ))}
        </ul>
        <p className="sum">
          <Icon name="check" /> {words.sum({ parts, made: formats.number(goods.made) })}
        </p>
        <ConsignmentDoors />
      </section>
      <section className="sec">
        <h2>{words.batches}</h2>
        <ul className="tasks">
          {goods.batches.map(batch => (
            <Batch key={batch.batchId} batch={batch} />
          ))}
        </ul>
      </section>
    </>
  )
}

/** What is done with the goods from here, the most frequent first. */
function ConsignmentDoors() {
  const { language } = useWords()
  const { links, roads } = makerGoodsWordsIn(language)
  return (
    <>
      <LinkButton wide href={paths.newDelivery()}>
        {roads.deliveries.create}
      </LinkButton>
      <div className="acts">
        <LinkButton alt href={paths.ownMoney()}>
          {links.money}
        </LinkButton>
        <LinkButton alt href={paths.ownDeliveries()}>
          {links.deliveries}
        </LinkButton>
        <LinkButton alt href={paths.ownPartners()}>
          {links.partners}
        </LinkButton>
        <LinkButton alt href={paths.ownPickups()}>
          {links.pickups}
        </LinkButton>
        <LinkButton alt href={paths.ownAgreements()}>
          {links.agreements}
        </LinkButton>
      </div>
    </>
  )
}

function Batch({ batch }: { batch: BatchPlaces }) {
  const { language, formats } = useWords()
  const { goods: words, batch: said } = producerWordsIn(language).kitchen
  const elsewhere = places.filter(place => place !== 'counter' && batch.places[place] !== 0)
  return (
    <li>
      <p>
        <b>
          <Written text={batch.name} />
        </b>{' '}
        <a className="num" href={paths.batch(batch.code)}>
          {batch.code}
        </a>
      </p>
      <p className="small">
        {words.made(batch.made)}
        {batch.bestBeforeOn === undefined
          ? null
          : `, ${said.bestBefore(formats.longDate(batch.bestBeforeOn))}`}
      </p>
      <ul className="small num">
        {batch.counters.map(counter => (
          <li key={counter.name}>{words.at({ place: counter.name, pieces: counter.pieces })}</li>
        ))}
        {elsewhere.map(place => (
          <li key={place}>{words.at({ place: words.places[place], pieces: batch.places[place] })}</li>
        ))}
      </ul>
    </li>
  )
}

/** The bar repeats the list below it, for the eye only. */
function FlowBar({ goods }: { goods: GoodsPlaces }) {
  const shown = places.filter(place => goods.places[place] > 0)
  const total = shown.reduce((sum, place) => sum + goods.places[place], 0)
  let x = 0
  return (
    <svg className="flow" viewBox="0 0 240 18" preserveAspectRatio="none" aria-hidden="true">
      {shown.map(place => {
        const width = (goods.places[place] * 240) / total
        const start = x
        x += width
        return (
          <rect
            key={place}
            x={start}
            width={Math.max(0.5, width - 0.8)}
            height="18"
            fill={looks[place].fill}
          />
        )
      })}
    </svg>
  )
}
