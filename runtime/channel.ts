// NOTIFY on the channel of the configuration → what is read again. Follows the configuration when it names another channel, or
// none.

import type { Config } from './config.ts'
import type { DialConfig } from './dial.ts'
import { type Listener, listen } from './listen.ts'
import type { Log } from './log.ts'
import type { Service } from './service.ts'

export interface Channel {
  close(): Promise<void>
}

type Named = Pick<Config, 'dbChannel' | 'dbChannelEnabled'>

export function followChannel(service: Service, settings: DialConfig, log: Log): Channel {
  let listener: Listener | null = null
  let name: string | null = null

  function notified(payload: string): void {
    if (payload === '' || payload === 'reload schema') {
      log.note(`Received a schema cache reload message on the "${name}" channel`)
      void service.reloadSchema()
    } else if (payload === 'reload config') {
      log.note(`Received a config reload message on the "${name}" channel`)
      void service.reloadConfig()
    }
  }

  function follow({ dbChannel, dbChannelEnabled }: Named): void {
    const wanted = dbChannelEnabled ? dbChannel : null
    if (wanted === name) return
    void listener?.close()
    name = wanted
    listener = wanted === null ? null : listen(settings, wanted, notified, log.note)
  }

  follow(service.current().config)
  service.onChange(({ config }) => follow(config))
  return {
    close: async () => {
      await listener?.close()
    },
  }
}
