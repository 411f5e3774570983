import { buildAll } from '../../scripts/build.mjs'

/** Pages are tested as they are served: built. Nothing happens when the build is current. */
export default async function setup(): Promise<void> {
  await buildAll()
}
