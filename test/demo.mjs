// npm run demo: sets everything up in a fresh clone, then serves the sample database or your own (demo.ts).

import { ready } from './support/install.mjs'

await ready()
await import('./demo.ts')
