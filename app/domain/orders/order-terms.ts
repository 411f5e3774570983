/** Of one good at one counter, and of all goods in a cart. */
export const mostPiecesHeld = 20
export const mostCartLines = 20

/** Minutes that goods are set aside, counted from the order or from the next opening. */
export const holdMinutes = 120
/** Nobody is sent to a counter that closes sooner than this. */
export const leastMinutesBeforeClosing = 20
/** A counter that opens later than this takes no reservations meanwhile. */
export const mostDaysUntilOpening = 2

/** Reservations that one address, and one phone or e-mail, may have open at once. Guests of a hotel share an address. */
export const mostOpen = 12

/** Days after the end until the buyer's name and contact are erased. */
export const eraseAfterDays = 14

/** The rule about returns that is shown before paying; another rule gets another name. */
export const returnRule = 'defect-3-days'
/** The same for what is sent: nobody brings it back to a counter. */
export const parcelReturnRule = 'parcel-defect-3-days'

export const mostNameLetters = 80
export const mostReasonLetters = 200
