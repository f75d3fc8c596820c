// Generated from schema "odd `${schema}` ""x""". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: '!',
      columns: [{ name: '!', type: 'integer' }],
    },
    {
      name: 'Row',
      writable: true,
      columns: [{ name: 'default', type: 'integer', key: true, references: ['import', 'class'] }],
    },
    {
      name: '__proto__',
      writable: true,
      columns: [{ name: 'default', type: 'integer', key: true, references: ['import', 'class'] }],
    },
    {
      name: 'a.b',
      columns: [{ name: 'a.b', type: 'integer' }],
    },
    {
      name: 'back`tick $\u{7b}process.exit()} \\u0041 */ {self}',
      comment: '*/ process.exit() /*\n\ttabbed \\ `$\u{7b}z}`  \n\nlast',
      writable: true,
      columns: [
        { name: 'id`', type: 'integer', required: true, key: true, comment: '*/ // <script>' },
        { name: '$\u{7b}x}', type: 'text' },
        { name: 'back\\slash', type: 'text' },
        { name: '{self}', type: 'integer', references: ['back`tick $\u{7b}process.exit()} \\u0041 */ {self}', 'id`'] },
        { name: '__proto__', type: 'text' },
        { name: 'constructor', type: 'text' },
        { name: '10', type: 'text' },
        { name: '9', type: 'text' },
        { name: "it's", type: 'text' },
        { name: 'quote"d', type: 'text' },
        { name: 'both \' and "', type: 'text' },
        { name: 'an enum', type: '"odd `$\u{7b}schema}` ""x"""."enum `$\u{7b}1}`"', enum: ['back`tick', '$\u{7b}dollar}', 'back\\slash', 'it\'s "both"', 'line\nend', '*/', ''] },
      ],
    },
    {
      name: 'constructor',
      writable: true,
      columns: [{ name: 'default', type: 'integer', key: true, references: ['import', 'class'] }],
    },
    {
      name: 'default',
      writable: true,
      columns: [{ name: 'default', type: 'integer', required: true, key: true, references: ['import', 'class'] }],
    },
    {
      name: 'import',
      writable: true,
      columns: [{ name: 'class', type: 'integer', required: true, key: true }],
    },
    {
      name: 'line\nend {columns}',
      writable: true,
      columns: [
        { name: 'line\nend', type: 'integer', required: true, key: true },
        { name: 'right\u{202e}left', type: 'text' },
        { name: 'nothing\u{200b}here', type: 'text' },
      ],
    },
    {
      name: 'table',
      writable: true,
      columns: [{ name: 'default', type: 'integer', key: true, references: ['import', 'class'] }],
    },
    {
      name: '映画',
      columns: [{ name: '題名', type: 'integer' }],
    },
  ],
  functions: [
    {
      name: '__proto__',
      volatile: true,
      parameters: [{ name: '__proto__', type: 'integer', required: true }],
    },
    {
      name: 'f`$\u{7b}1}` */',
      parameters: [
        { name: 'a`$\u{7b}2}`', type: 'text' },
        { name: '{arguments}', type: 'integer' },
      ],
    },
    {
      name: 'return',
      volatile: true,
      parameters: [{ name: 'row`', type: '"odd `$\u{7b}schema}` ""x""".import', required: true }],
    },
  ],
})
