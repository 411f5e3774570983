import { phoneWordsIn } from '#app/i18n/phone-words.ts'
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
 * Adds photos. Its fields belong to a form of their own (`PhotoFieldForm`), so that it may stand inside another.
 * Without script it is a plain file field with a button; the script shrinks, checks, crops, orders, keeps and sends.
 */
export function PhotoField({ view }: { view: PhotoFieldView }) {
  const { language } = useWords()
  const { photo } = phoneWordsIn(language)
  return (
    <section
      className="stack"
      data-photo-field={view.name}
      data-kind={view.kind}
      data-most={view.most}
      data-has={view.has}
    >
      <p className="hint">{photo.hint}</p>
      <Field
        id="photo-field"
        form={formId}
        name="photo"
        label={photo.title}
        hint={photo.plainHint}
        error={view.error}
        type="file"
        accept="image/*"
        multiple={view.most > 1}
      />
      <button type="submit" form={formId} className="btn wide">
        {photo.send}
      </button>
      <ol className="tasks" data-photo-rows="" />
    </section>
  )
}

/** Stands anywhere outside other forms, once on a page that has a `PhotoField`. */
export function PhotoFieldForm({ view }: { view: PhotoFieldView }) {
  return (
    <form id={formId} method="post" action={view.action} encType="multipart/form-data">
      <FormToken token={view.token} />
      <input type="hidden" name="photoKey" value={view.photoKey} />
    </form>
  )
}

const formId = 'photo-form'
