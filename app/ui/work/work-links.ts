import workCss from '../styles/work.css?url'

/** The sheet of the rooms behind, for the routes that need it. */
export const workLinks = () => [{ rel: 'stylesheet', href: workCss }]
