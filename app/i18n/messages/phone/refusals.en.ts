import { number } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { phoneRefusalsId } from './refusals.id.ts'

export const phoneRefusalsEn = translated<typeof phoneRefusalsId>()({
  'kind-not-accepted': facts =>
    `This is ${kindsEn[facts.kind]}, not a photo that we can use. Choose a JPEG, PNG or WebP photo.`,
  'upload-unreadable': () => 'This could not be read. Load the page again, then send it once more.',
  'upload-key-taken': () => 'Another photo was sent under the same mark. Choose the photo once more.',
  'upload-unknown': () => 'This upload is gone. The photo on the phone will be sent from its beginning.',
  'upload-elsewhere': facts =>
    `The server has ${number('en', facts.received)} bytes. Sending goes on from there.`,
  'upload-part-size': facts =>
    `One part must have ${number('en', facts.least)} to ${number('en', facts.most)} bytes.`,
  'upload-damaged': () => 'The photo changed on its way. Send it again; the one on your phone is unchanged.',
  'uploads-full': facts =>
    `There are ${number('en', facts.limit)} photos or 100 MB still being sent. Wait until they are there, then add more.`,
  'uploads-of-today': facts =>
    `That makes ${number('en', facts.limit)} photos today. Go on tomorrow; what was sent is safe.`,
  'uploads-busy': () => 'Many people are sending photos just now. Wait a moment, then send it again.',
})

const kindsEn = {
  bmp: 'a BMP picture',
  jxl: 'a JPEG XL picture',
  pdf: 'a PDF file',
  tiff: 'a TIFF picture',
  video: 'a video',
} as const
