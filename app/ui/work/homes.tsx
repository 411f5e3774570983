import { accountWordsIn } from '#app/i18n/account-words.ts'
import { useWords } from '../words.tsx'

type State = 'published' | 'unpublished' | 'paused'

export function StateWord({ state }: { state: State }) {
  const words = accountWordsIn(useWords().language).homes
  const look = { published: 'good', unpublished: 'warn', paused: 'info' } as const
  return <span className={`state ${look[state]}`}>{words.productState[state]}</span>
}
