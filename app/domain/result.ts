/** A command's answer: the value, or a refusal that names its reason as a code with the facts of the case. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; error: Refusal }
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })
export const refuse = <const Refusal>(error: Refusal): { ok: false; error: Refusal } => ({ ok: false, error })
