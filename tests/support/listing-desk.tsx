import { readdirSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { securityHeaders } from '#app/http/security-headers.server.ts'
import { keptForm, PhoneStrip } from '#app/ui/producer/phone-strip.tsx'
import { PhotoField, PhotoFieldForm, type PhotoFieldView } from '#app/ui/producer/photo-field.tsx'
import { WordsProvider } from '#app/ui/words.tsx'
import { FormToken } from '#app/ui/work/form-token.tsx'
import type { MakerPhone } from './maker-phone.ts'

/** The smallest page on which a maker names her goods and adds photos, and what it has taken in. */
export type ListingDesk = {
  answer(
    incoming: IncomingMessage,
    body: Buffer,
  ): { status: number; headers: Record<string, string>; body: string } | undefined
  /** Pictures put in, by the key of each. */
  photos: Map<string, string>
  /** What was saved, by key, in order of arrival. */
  answers: { key: string; name: string }[]
  /** How the next answer is treated. */
  mood: 'kind' | 'lost-answer' | 'refuses'
}

export const deskPath = '/producer/desk'

const phoneFolder = path.resolve(import.meta.dirname, '../../build/client/assets')

export function listingDesk(maker: MakerPhone): ListingDesk {
  const headers = Object.fromEntries([
    ...securityHeaders({ secure: false, development: false }),
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Cache-Control', 'private, no-store'],
  ])
  const desk: ListingDesk = { photos: new Map(), answers: [], mood: 'kind', answer }
  let pages = 0
  return desk

  function answer(incoming: IncomingMessage, body: Buffer) {
    const [at = '', search = ''] = (incoming.url ?? '').split('?')
    if (!at.startsWith(deskPath)) return undefined
    if (incoming.method === 'GET') return { status: 200, headers, body: page(search) }
    const form = new URLSearchParams(body.toString('utf8'))
    if (form.get('token') !== maker.token) return { status: 403, headers, body: '{"code":"form-too-old"}' }
    if (at === `${deskPath}/photos`) {
      desk.photos.set(form.get('photoKey') ?? '', form.get('photo') ?? '')
      return { status: 303, headers: { Location: deskPath }, body: '' }
    }
    return save(form)
  }

  function save(form: URLSearchParams) {
    const key = form.get('key') ?? ''
    const name = form.get('name') ?? ''
    if (desk.mood === 'refuses') {
      desk.mood = 'kind'
      return { status: 400, headers, body: page('', 'Namanya terlalu pendek') }
    }
    if (!desk.answers.some(known => known.key === key)) desk.answers.push({ key, name })
    if (desk.mood === 'lost-answer') {
      desk.mood = 'kind'
      return { status: 502, headers, body: '' }
    }
    return { status: 303, headers: { Location: `${deskPath}?step=next` }, body: '' }
  }

  function page(search: string, error?: string): string {
    pages++
    const name = desk.answers.at(-1)?.name ?? ''
    const view: PhotoFieldView = {
      name: 'desk',
      action: `${deskPath}/photos`,
      kind: 'product-photo',
      token: maker.token,
      photoKey: `photo-key-${pages}-0123456789`,
      most: 12,
      has: desk.photos.size,
    }
    const html = renderToStaticMarkup(
      <html lang="id">
        <head>
          <title>Meja</title>
          {stylesheets().map(file => (
            <link key={file} rel="stylesheet" href={`/assets/${file}`} />
          ))}
        </head>
        <body>
          <WordsProvider language="id">
            <div className="work">
              <PhoneStrip owner={maker.producerId} token={maker.token} />
              <main className="wrap">
                {search === 'step=next' ? <h1>Langkah berikutnya</h1> : null}
                {error === undefined ? null : <p role="alert">{error}</p>}
                <form method="post" action={`${deskPath}/name`} {...keptForm('desk:name')}>
                  <FormToken token={maker.token} />
                  <input type="hidden" name="key" value={`page-key-${pages}-0123456789`} />
                  <input type="hidden" name="revision" value={desk.answers.length} />
                  <label htmlFor="name">Nama</label>
                  <input id="name" name="name" defaultValue={name} />
                  <button type="submit">Lanjut</button>
                </form>
                <PhotoField view={view} />
                <PhotoFieldForm view={view} />
                <ul aria-label="Di server">
                  {[...desk.photos.values()].map(id => (
                    <li key={id}>{id}</li>
                  ))}
                </ul>
              </main>
            </div>
          </WordsProvider>
        </body>
      </html>,
    )
    return `<!doctype html>${html.replace('/app/phone/phone.ts', `/assets/phone/${phoneScript()}`)}`
  }
}

const phoneScript = (): string =>
  readdirSync(path.join(phoneFolder, 'phone')).find(name => /^phone-\w+\.js$/.test(name)) ?? 'missing.js'
const stylesheets = (): string[] =>
  readdirSync(phoneFolder).filter(name => /^(tokens|shop|work)-.*\.css$/.test(name))
