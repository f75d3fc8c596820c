// npm test: sets everything up in a fresh clone, then runs every check of the project (run.ts).

import { ready } from './support/install.mjs'

await ready()
await import('./run.ts')
