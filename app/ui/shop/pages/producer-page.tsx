import { paths, whatsappTo } from '#app/i18n/paths.ts'
import { kecamatanClass } from '../../kecamatan.ts'
import { BarredButton, LinkButton } from '../../primitives/button.tsx'
import { Crumbs } from '../../primitives/crumbs.tsx'
import { KecamatanName } from '../../primitives/kecamatan-name.tsx'
import { Picture } from '../../primitives/picture.tsx'
import { Written } from '../../primitives/written.tsx'
import { useWords } from '../../words.tsx'
import { CounterRow } from '../counter-row.tsx'
import { Rack } from '../rack.tsx'
import type { ProducerView } from '../views.ts'

export function ProducerPage({ view }: { view: ProducerView }) {
  const { shop } = useWords()
  return (
    <>
      <MakerWall view={view} />
      <section className="room wrap">
        <div className="head">
          <h2>{shop.makers.products}</h2>
          <span className="quiet">{shop.goods.productCount(view.products.length)}</span>
        </div>
        {view.products.length === 0 ? (
          <p>{shop.makers.noProducts}</p>
        ) : (
          <Rack products={view.products} eager={2} />
        )}
      </section>
      <section className="wrap narrow">
        <div className="head">
          <h2>{shop.makers.standsAt}</h2>
        </div>
        {view.counters.length === 0 ? (
          <p>{shop.makers.noCounters}</p>
        ) : (
          <ul className="rows">
            {view.counters.map(counter => (
              <CounterRow key={counter.slug} counter={counter} />
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function MakerWall({ view }: { view: ProducerView }) {
  const { language, frame, formats, shop } = useWords()
  return (
    <section className={`wall k ${kecamatanClass(view.kecamatan.code)} makerwall`}>
      <div className="wrap">
        <div className="told">
          <Crumbs
            trail={[{ name: frame.makers, href: paths.producers(language) }, { name: view.kecamatan.name }]}
          />
          <h1>{view.name}</h1>
          {view.trade === undefined ? null : (
            <p className="lead">
              <Written text={view.trade} />
              {view.sinceYear === undefined ? null : `, ${shop.makers.since(view.sinceYear.toString())}`}
            </p>
          )}
          {view.quote === undefined ? null : (
            <blockquote>
              “<Written text={view.quote} />”
            </blockquote>
          )}
          {view.story === undefined ? null : (
            <p>
              <Written text={view.story} />
            </p>
          )}
          <ul className="small">
            <li>
              <KecamatanName code={view.kecamatan.code}>
                {shop.goods.kelurahan(view.kelurahan, view.kecamatan.name)}
              </KecamatanName>
            </li>
            {view.trained === undefined ? null : (
              <li>{shop.makers.trained(view.trained.programme, formats.date(view.trained.on).slice(-4))}</li>
            )}
            {view.group === undefined ? null : <li>{shop.makers.group(view.group)}</li>}
          </ul>
          {view.contact === undefined ? null : view.contact.state === 'on' ? (
            <LinkButton
              href={whatsappTo(view.contact.phone, shop.makers.askText(view.name, view.url))}
              icon="whatsapp-logo"
              away
            >
              {shop.makers.ask}
            </LinkButton>
          ) : (
            <BarredButton icon="whatsapp-logo">{shop.product.askOff}</BarredButton>
          )}
          <p className="xs">{shop.makers.privacy}</p>
        </div>
        {view.portrait === undefined ? null : (
          <div className="bay">
            <Picture picture={view.portrait} place="portrait" eager />
          </div>
        )}
      </div>
    </section>
  )
}
