import { phoneWordsIn } from '#app/i18n/phone-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

export type PhotoFieldView = {
  /** Names the field on this phone, as `listing:<id>`. */
  name: string
  /** Where the form goes that puts pictures in: read with `readPhotoForm`. */
  action: string
  kind: 'product-photo' | 'portrait'
  token: string
  /** New with each page: a form sent twice is one set of pictures. */
  photoKey: string
  /** Photos there may be in all, and those there are. */
  most: number
  has: number
  error?: string | undefined
}

/**
 * A form of its own for adding photos. Without script it is a plain file field with a button; the script shrinks,
 * checks, crops, orders, keeps and sends them.
 */
export function PhotoField({ view }: { view: PhotoFieldView }) {
  const { language } = useWords()
  const { photo } = phoneWordsIn(language)
  return (
    <section
      className="photos"
      data-photo-field={view.name}
      data-kind={view.kind}
      data-most={view.most}
      data-has={view.has}
    >
      <form method="post" action={view.action} encType="multipart/form-data">
        <FormToken token={view.token} />
        <input type="hidden" name="photoKey" value={view.photoKey} />
        <p className="hint">{photo.hint}</p>
        <Field
          id={`photo-${view.name}`}
          name="photo"
          label={photo.title}
          hint={photo.plainHint}
          error={view.error}
          type="file"
          accept="image/*"
          multiple={view.most > 1}
        />
        <Button wide>{photo.send}</Button>
      </form>
      <ol className="tasks" data-photo-rows="" />
    </section>
  )
}
