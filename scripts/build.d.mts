/** Builds what is served, unless it stands already for the very same inputs. Answers whether it built. */
export function buildAll(options?: { say?: (step: string) => void }): Promise<boolean>
