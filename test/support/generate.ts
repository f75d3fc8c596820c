// A database → what the generator makes of it, without a disk and without a command line.

import pg from 'pg'
import { introspect } from '../../generator/introspect.ts'
import { buildModel } from '../../generator/model.ts'
import { plan } from '../../generator/plan.ts'
import { render } from '../../generator/render.ts'

/** Path → text of every file. */
export async function generateFiles(
  uri: string,
  schemas: readonly string[],
  extraSearchPath: readonly string[] = ['public'],
): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: uri })
  await client.connect()
  try {
    const options = { schemas, extraSearchPath }
    return render(plan(buildModel(await introspect(client, options), options)))
  } finally {
    await client.end()
  }
}
