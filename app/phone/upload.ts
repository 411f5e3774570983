import { post, type Sent } from './line.ts'
import type { PhonePage } from './page.ts'
import type { KeptPhoto } from './store.ts'

type State = { uploadId: string; received: number; bytes: number; pictureId?: string }

/** Small enough that a cut line loses seconds, not minutes. */
const partBytes = 64 * 1024

/**
 * Sends a photo from wherever the server has it to, then puts it into its listing. Every step may be done again:
 * the photo's key makes it one upload and one place.
 */
export async function sendPhoto(
  page: PhonePage,
  photo: KeptPhoto,
  progress: (sentBytes: number) => void,
): Promise<Sent<{ pictureId: string }>> {
  let state = await announce(page, photo)
  while (state.how === 'arrived') {
    const { pictureId, uploadId, received } = state.value
    progress(received)
    if (pictureId !== undefined) return attach(page, photo, pictureId)
    const part = photo.blob.slice(received, received + partBytes)
    const answer = await readState(await post(page, `${page.uploads}/${uploadId}?offset=${received}`, part))
    state = resumed(answer, state.value)
  }
  return state
}

const announce = async (page: PhonePage, photo: KeptPhoto): Promise<Sent<State>> =>
  readState(
    await post(
      page,
      page.uploads,
      JSON.stringify({
        producerId: page.owner,
        kind: photo.kind,
        clientKey: photo.key,
        bytes: photo.blob.size,
        sha256: photo.sha256,
      }),
    ),
  )

async function readState(sent: Sent<Response>): Promise<Sent<State>> {
  if (sent.how !== 'arrived') return sent
  const state: State | undefined = await sent.value.json().catch(() => undefined)
  return state ? { how: 'arrived', value: state } : { how: 'later' }
}

/** Told that the server has another number of bytes, we go on from there. */
function resumed(answer: Sent<State>, before: State): Sent<State> {
  if (answer.how !== 'refused' || answer.said.code !== 'upload-elsewhere') return answer
  const received = Number(answer.said.received)
  if (!Number.isInteger(received) || received === before.received) return { how: 'later' }
  return { how: 'arrived', value: { ...before, received } }
}

/** The same form that a browser without script posts, with the picture's id instead of the file. */
async function attach(
  page: PhonePage,
  photo: KeptPhoto,
  pictureId: string,
): Promise<Sent<{ pictureId: string }>> {
  const form = new URLSearchParams({ token: page.token, photoKey: photo.key, photo: pictureId })
  const sent = await post(page, photo.attach, form)
  return sent.how === 'arrived' ? { how: 'arrived', value: { pictureId } } : sent
}
