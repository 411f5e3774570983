import { Picture } from '../primitives/picture.tsx'
import { useWords } from '../words.tsx'
import type { ProductPictureView } from './views.ts'

/**
 * The pictures of one product: a strip that a finger pushes along; on any machine the small ones below lead to
 * the large ones. No script. Empty bays say that there is no photo.
 */
export function Gallery({ pictures, slug }: { pictures: readonly ProductPictureView[]; slug: string }) {
  const { shop } = useWords()
  const first = pictures[0]
  if (first === undefined) {
    return (
      <div className="bay">
        <span className="box nopic">{shop.goods.noPicture}</span>
      </div>
    )
  }
  if (pictures.length === 1) {
    return (
      <div className="bay">
        <Picture picture={first} place="page" eager walksAs={`p-${slug}`} />
      </div>
    )
  }
  return (
    <section className="bay strip" aria-label={shop.product.pictures}>
      <ul>
        {pictures.map((picture, i) => (
          <li key={picture.id} id={pictureAnchor(i)}>
            <Picture
              picture={picture}
              place="page"
              eager={i === 0}
              walksAs={i === 0 ? `p-${slug}` : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function GalleryViews({ pictures }: { pictures: readonly ProductPictureView[] }) {
  const { shop } = useWords()
  if (pictures.length < 2) return null
  return (
    <ul className="views">
      {pictures.map((picture, i) => (
        <li key={picture.id}>
          <a
            href={`#${pictureAnchor(i)}`}
            aria-label={shop.product.pictureOf(shop.product.sides[picture.side], i + 1)}
          >
            <Picture picture={picture} place="thumb" decorative />
          </a>
        </li>
      ))}
    </ul>
  )
}

function pictureAnchor(index: number): string {
  return `picture-${index + 1}`
}
