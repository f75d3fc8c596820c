-- What the other queries' texts depend on, for the rest of the transaction: with an empty search path every name comes qualified.
-- $1: exposed schemas, $2: extra search path, both text[].
select
  pg_catalog.set_config('pgrest_gen.schemas', $1::text[]::text, true),
  pg_catalog.set_config('pgrest_gen.extra_search_path', $2::text[]::text, true),
  pg_catalog.set_config('search_path', '', true),
  pg_catalog.set_config('quote_all_identifiers', 'off', true),
  pg_catalog.set_config('standard_conforming_strings', 'on', true),
  pg_catalog.set_config('datestyle', 'ISO, MDY', true),
  pg_catalog.set_config('intervalstyle', 'postgres', true),
  pg_catalog.set_config('timezone', 'UTC', true),
  pg_catalog.set_config('bytea_output', 'hex', true),
  pg_catalog.set_config('extra_float_digits', '1', true),
  pg_catalog.set_config('lc_monetary', 'C', true),
  pg_catalog.set_config('statement_timeout', '0', true),
  pg_catalog.set_config('jit', 'off', true)
