/**
 * The shape that a translation must have: the same keys, the same facts in every sentence.
 * `satisfies Messages<typeof source>` refuses a missing or an extra key; `translated` refuses a sentence that
 * takes fewer facts than its source.
 */
export type Messages<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : Source[Key] extends string
      ? string
      : Messages<Source[Key]>
}

export type SameFacts<Source, Candidate> = {
  readonly [Key in keyof Source]: Key extends keyof Candidate
    ? Source[Key] extends (...facts: infer Facts) => string
      ? Candidate[Key] extends (...facts: infer Given) => string
        ? Given['length'] extends Facts['length']
          ? unknown
          : { thisSentenceLeavesOutAFact: Key }
        : never
      : Source[Key] extends string
        ? unknown
        : SameFacts<Source[Key], Candidate[Key]>
    : never
}

export const translated =
  <Source>() =>
  <Candidate extends Messages<Source>>(
    candidate: Candidate & SameFacts<Source, Candidate>,
  ): Messages<Source> =>
    candidate
