import { directionsTo, paths } from '#app/i18n/paths.ts'
import { HaveLine } from '../primitives/have-line.tsx'
import { KecamatanName } from '../primitives/kecamatan-name.tsx'
import { useWords } from '../words.tsx'
import { OpenLine } from './open-line.tsx'
import { ReserveForm } from './reserve-form.tsx'
import type { CounterRowView, CounterStockView } from './views.ts'

type Heading = 'h2' | 'h3'

/** A counter in a list of places. */
export function CounterRow({
  counter,
  heading: Heading = 'h3',
}: {
  counter: CounterRowView
  heading?: Heading
}) {
  const { language, formats, shop } = useWords()
  return (
    <li className="spot">
      <PinNumber number={counter.pin} />
      <div>
        <Heading>
          <a href={paths.place(language, counter.slug)}>{counter.name}</a>
        </Heading>
        <p className="small quiet">
          {shop.goods.counterKinds[counter.kind]} ·{' '}
          <KecamatanName code={counter.kecamatan.code}>
            {counter.kelurahan}, {counter.kecamatan.name}
          </KecamatanName>
        </p>
        <p className="small">
          <OpenLine open={counter.open} /> · {shop.goods.productCount(counter.products)}
        </p>
      </div>
      {counter.distanceM === undefined ? null : (
        <span className="small num">{formats.distance(counter.distanceM)}</span>
      )}
    </li>
  )
}

/** A counter as the place where one product stands. */
export function CounterStockRow({ counter }: { counter: CounterStockView }) {
  const { language, formats, shop } = useWords()
  return (
    <li className="spot">
      <PinNumber number={counter.pin} />
      <div>
        <h3>
          <a href={paths.place(language, counter.slug)}>{counter.name}</a>
        </h3>
        <HaveLine have={counter.have} small />
        <p className="small quiet">
          {counter.bestBeforeOn === undefined || counter.have.state === 'none' ? null : (
            <>{shop.goods.keepsUntil(counter.bestBeforeOn)} · </>
          )}
          <OpenLine open={counter.open} />
        </p>
        <p className="small way">
          <a
            href={directionsTo(counter)}
            rel="noopener noreferrer nofollow"
            aria-label={shop.goods.directionsTo(counter.name)}
          >
            {shop.goods.directions}
          </a>
          <KecamatanName code={counter.kecamatan.code}>{counter.kelurahan}</KecamatanName>
        </p>
        {counter.reserve === undefined ? null : <ReserveForm counter={counter.name} good={counter.reserve} />}
      </div>
      {counter.distanceM === undefined ? null : (
        <span className="small num">{formats.distance(counter.distanceM)}</span>
      )}
    </li>
  )
}

function PinNumber({ number }: { number: number }) {
  return (
    <span className="pinno">
      <span>{number}</span>
    </span>
  )
}
