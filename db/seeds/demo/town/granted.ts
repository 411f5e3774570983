import type { Result } from '#app/domain/result.ts'

/** What a command of the seed answers. The town is made so that nothing is refused; a refusal is a bug of it. */
export async function granted<Value>(command: Promise<Result<Value, unknown>>): Promise<Value> {
  const result = await command
  if (!result.ok) throw new Error(`the demo town was refused: ${JSON.stringify(result.error)}`)
  return result.value
}
