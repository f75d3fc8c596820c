// The version of this package, for the Server header and --version; and that of the API it speaks.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const { version } = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('pgrest-gen/package.json')), 'utf8')) as { version: string }

export const VERSION = version
/** The version of PostgREST whose API this is. */
export const API_VERSION = '16.2'
