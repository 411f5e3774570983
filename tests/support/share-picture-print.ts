import { createHash } from 'node:crypto'
import { drawSharePicture } from '#app/gateways/share-pictures/share-picture.server.ts'
import { TEMPEH_CARD } from './share-cards.ts'

/** Run as a process of its own, on a machine of whatever fonts: prints the fingerprint of one share picture. */
console.log(
  createHash('sha256')
    .update(await drawSharePicture(TEMPEH_CARD))
    .digest('hex'),
)
