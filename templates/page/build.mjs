// Puts the files of the page into dist/page: ours as they are, the library's packed as browsers take them, with its licence.
// Copied, so that whoever installs this package does not install the library, its source maps and its counting of installations.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { constants, gzipSync } from 'node:zlib'

const from = new URL('./', import.meta.url)
const to = new URL('../../dist/page/', import.meta.url)
const library = new URL('../../node_modules/swagger-ui-dist/', import.meta.url)

mkdirSync(fileURLToPath(to), { recursive: true })
for (const file of ['index.html', 'page.css']) copyFileSync(new URL(file, from), new URL(file, to))
for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css']) {
  const packed = gzipSync(readFileSync(new URL(file, library)), { level: constants.Z_BEST_COMPRESSION })
  writeFileSync(new URL(`${file}.gz`, to), packed)
}
for (const file of ['LICENSE', 'NOTICE', 'swagger-ui-bundle.js.LICENSE.txt'])
  copyFileSync(new URL(file, library), new URL(file.startsWith('swagger-ui') ? file : `swagger-ui.${file}`, to))
