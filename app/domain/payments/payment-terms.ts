/** Below it the provider refuses, and a fee would eat the sale: half a dollar, and some more. */
export const leastCardIdr = 20_000

/** Minutes in which a card can be paid. The provider wants thirty at least; five are for a call that is made again. */
export const cardMinutes = 35
/** Minutes in which a transfer is to be made and shown. */
export const transferMinutes = 60
/** Minutes that goods are held longer than money may come: what is paid in the last second still finds them. */
export const holdLongerMinutes = 10
/** Hours that goods are held for a buyer whose transfer waits for somebody to look. */
export const proofHours = 24

/** A call to the provider that failed is made again after so many seconds, doubled each time. */
export const retrySeconds = 10
export const longestRetrySeconds = 3_600
/** Calls in one sweep. */
export const mostCalls = 50

/** Hours in which paid goods can be fetched; what nobody fetched is paid back. */
export const fetchHours = 72
/** Hours before that end at which buyer and counter are told. */
export const remindHours = 24
/** Times that a buyer may begin to pay one order. */
export const mostPayments = 6
/** Times that a buyer may show a proof for one transfer. */
export const mostProofs = 5

/** Days within which the office forwards what it holds for counters and makers; from then on it is late. */
export const payoutDays = 7
export const mostReferenceLetters = 60
