/**
 * What a page shows, kept out of Remix's handover to scripts: whatever a loader returns is spelled out a second
 * time for the browser, even where no script is loaded that could read it. What does not enumerate is not.
 */
export function unsent<Shown extends object>(shown: Shown): Shown {
  for (const name of Object.keys(shown)) Object.defineProperty(shown, name, { enumerable: false })
  return shown
}
