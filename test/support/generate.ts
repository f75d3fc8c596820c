// A database → what the generator makes of it, without a disk and without a command line.

import pg from 'pg'
import type { Rules } from '../../generator/define-config.ts'
import { introspect } from '../../generator/introspect.ts'
import { buildModel } from '../../generator/model.ts'
import { plan } from '../../generator/plan.ts'
import { render } from '../../generator/render.ts'
import { applyRules } from '../../generator/rules.ts'

/** Path → text of every file. */
export async function generateFiles(
  uri: string,
  schemas: readonly string[],
  extraSearchPath: readonly string[] = ['public'],
  rules: Rules = {},
): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: uri })
  await client.connect()
  try {
    const options = { schemas, extraSearchPath }
    return render(plan(applyRules(buildModel(await introspect(client, options), options), rules)))
  } finally {
    await client.end()
  }
}
