/** What stands in a form that has not been saved, by field; several where a field may be ticked more than once. */
export type Typed = Readonly<Record<string, readonly string[]>>

export const typedIn = (typed: Typed, name: string): string | undefined => typed[name]?.[0]

export const isTyped = (typed: Typed, name: string, value: string): boolean =>
  typed[name]?.includes(value) ?? false
