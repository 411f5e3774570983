import { paths } from '#app/i18n/paths.ts'
import { offeredWidths, Picture } from '../primitives/picture.tsx'
import { useWords } from '../words.tsx'
import type { ProductPictureView } from './views.ts'

/**
 * The pictures of one product: a strip that a finger pushes along; on any machine the small ones below lead to
 * the large ones, and a press on a large one opens it whole. No script.
 */
export function Gallery({ pictures, slug }: { pictures: readonly ProductPictureView[]; slug: string }) {
  const { shop } = useWords()
  if (pictures.length === 0) {
    return (
      <div className="bay">
        <span className="box nopic">{shop.goods.noPicture}</span>
      </div>
    )
  }
  return (
    <section className="bay strip" aria-label={shop.product.pictures}>
      <ul>
        {pictures.map((picture, i) => (
          <li key={picture.id} id={pictureAnchor(i)}>
            <a href={wholePicture(picture)}>
              <Picture
                picture={picture}
                place="page"
                eager={i === 0}
                walksAs={i === 0 ? `p-${slug}` : undefined}
              />
            </a>
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

function wholePicture(picture: ProductPictureView): string {
  return paths.media(picture.id, offeredWidths(picture.width).pop() ?? picture.width, 'jpeg')
}

function pictureAnchor(index: number): string {
  return `picture-${index + 1}`
}
