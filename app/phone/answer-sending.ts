import { post, type Sent } from './line.ts'
import type { PhonePage } from './page.ts'
import type { KeptAnswer } from './store.ts'

/** Posts a form as it was filled in, under its own key, with the token of the page that sends it. */
export async function sendAnswer(
  page: PhonePage,
  answer: KeptAnswer,
): Promise<Sent<{ next: string | undefined }>> {
  const form = new URLSearchParams()
  for (const [name, value] of answer.fields) form.append(name, value)
  if (answer.pressed) form.append(...answer.pressed)
  form.set('token', page.token)
  form.set('key', answer.key)
  const sent = await post(page, answer.action, form)
  if (sent.how !== 'arrived') return sent
  return { how: 'arrived', value: { next: await nextOf(sent.value) } }
}

/** Told in so many words, or by where the answer led. */
async function nextOf(answer: Response): Promise<string | undefined> {
  if (answer.headers.get('Content-Type')?.includes('json')) {
    const said: { next?: string } = await answer.json().catch(() => ({}))
    return said.next
  }
  return answer.redirected ? answer.url : undefined
}
