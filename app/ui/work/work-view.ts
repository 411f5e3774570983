export type WorkArea = 'producer' | 'partner' | 'office' | 'review'

/** What the frame around every work page needs to know. */
export type WorkView = {
  /** Path and search of this page, for the language switch. */
  here: string
  /** Goes into every form of the page. */
  formToken: string
  name: string
  /** The areas this person may enter. */
  areas: readonly WorkArea[]
  /** The maker for whom an officer fills in at the moment. */
  assisting: string | undefined
  /** News that this person has not read yet. */
  unread: number
  demo: boolean
}
