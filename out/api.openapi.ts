// Generated from schema api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  comment: 'The Lantern Festival\n\nFilms, the people who made them,\nand where to see them by the harbour.',
  relations: [
    {
      name: 'Odd Names',
      comment: 'A bad idea in twenty-five columns',
      writable: true,
      columns: [
        { name: 'Id', type: 'integer', required: true, key: true },
        { name: 'with space', type: 'text' },
        { name: 'comma,comma', type: 'text' },
        { name: 'dot.dot', type: 'text' },
        { name: 'colon:colon', type: 'text' },
        { name: 'quote"quote', type: 'text' },
        { name: "it's", type: 'text' },
        { name: '(parens)', type: 'text' },
        { name: 'arrow->arrow', type: 'text' },
        { name: 'star*', type: 'text' },
        { name: 'per%cent', type: 'text' },
        { name: 'ampers&and', type: 'text' },
        { name: 'eq=ual', type: 'text' },
        { name: '-dash-', type: 'text' },
        { name: 'back\\slash', type: 'text' },
        { name: 'ümläut', type: 'text' },
        { name: 'UPPER', type: 'text' },
        { name: 'plus+plus', type: 'text' },
        { name: 'sla/sh', type: 'text' },
        { name: 'que?ry', type: 'text' },
        { name: 'ha#sh', type: 'text' },
        { name: 'bra[ck]et', type: 'text' },
        { name: '$dollar', type: 'text' },
        { name: '1st', type: 'text' },
        { name: 'emoji🎬', type: 'text' },
      ],
    },
    {
      name: 'Ticket:Kinds, and.more',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'of:what', type: 'text' },
      ],
    },
    {
      name: 'UPPER CASE',
      writable: true,
      columns: [
        { name: 'ID', type: 'integer', required: true, key: true },
        { name: 'Parent ID', type: 'integer', references: ['Odd Names', 'Id'] },
      ],
    },
    {
      name: 'admirations',
      writable: true,
      columns: [
        { name: 'admirer_id', type: 'integer', required: true, key: true, references: ['people', 'id'] },
        { name: 'admired_id', type: 'integer', required: true, key: true, references: ['people', 'id'] },
        { name: 'since', type: 'smallint' },
      ],
    },
    {
      name: 'all_seats',
      writable: true,
      columns: [
        { name: 'screening_id', type: 'integer', references: ['screenings', 'id'] },
        { name: 'seat', type: 'character varying', maxLength: 4 },
        { name: 'state', type: 'api.ticket_state', enum: ['reserved', 'paid', 'torn', 'void'] },
      ],
    },
    {
      name: 'awards',
      comment: 'Partitioned by year',
      writable: true,
      columns: [
        { name: 'year', type: 'integer', required: true, key: true },
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'title', type: 'text', required: true },
        { name: 'film_id', type: 'integer', references: ['films', 'id'] },
        { name: 'person_id', type: 'integer', references: ['people', 'id'] },
      ],
    },
    {
      name: 'ballots',
      comment: 'anon may put one in and never look',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'film_id', type: 'integer', references: ['films', 'id'] },
        { name: 'voter', type: 'text' },
        { name: 'vote', type: 'smallint' },
      ],
    },
    {
      name: 'bright_cards',
      writable: true,
      columns: [
        { name: 'bright_id', type: 'integer', key: true },
        { name: 'bright_heading', type: 'text' },
        { name: 'bright_maker', type: 'integer', references: ['people', 'id'] },
      ],
    },
    {
      name: 'cabinet',
      comment: 'One drawer for every type',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'a_small', type: 'smallint' },
        { name: 'a_int', type: 'integer' },
        { name: 'a_big', type: 'bigint' },
        { name: 'a_numeric', type: 'numeric' },
        { name: 'a_real', type: 'real' },
        { name: 'a_double', type: 'double precision' },
        { name: 'a_money', type: 'money' },
        { name: 'a_bool', type: 'boolean' },
        { name: 'a_text', type: 'text' },
        { name: 'a_varchar', type: 'character varying', maxLength: 12 },
        { name: 'a_char', type: 'character', maxLength: 6 },
        { name: 'a_citext', type: 'extensions.citext' },
        { name: 'a_uuid', type: 'uuid' },
        { name: 'a_date', type: 'date' },
        { name: 'a_time', type: 'time without time zone' },
        { name: 'a_timetz', type: 'time with time zone' },
        { name: 'a_timestamp', type: 'timestamp without time zone' },
        { name: 'a_moment', type: 'timestamp with time zone' },
        { name: 'a_interval', type: 'interval' },
        { name: 'a_json', type: 'json' },
        { name: 'a_jsonb', type: 'jsonb' },
        { name: 'a_ints', type: 'integer[]' },
        { name: 'a_grid', type: 'integer[]', comment: 'Two dimensions, although PostgreSQL does not insist' },
        { name: 'a_texts', type: 'text[]' },
        { name: 'a_uuids', type: 'uuid[]' },
        { name: 'a_stamps', type: 'timestamp with time zone[]' },
        { name: 'a_jsonbs', type: 'jsonb[]' },
        { name: 'a_int_range', type: 'int4range' },
        { name: 'a_big_range', type: 'int8range' },
        { name: 'a_num_range', type: 'numrange' },
        { name: 'a_day_range', type: 'daterange' },
        { name: 'a_ts_range', type: 'tsrange' },
        { name: 'a_prices', type: 'api.price_range' },
        { name: 'a_multi', type: 'int4multirange' },
        { name: 'a_days', type: 'datemultirange' },
        { name: 'an_enum', type: 'api.film_gauge', enum: ['8mm', '16mm', '35mm', '70mm', 'digital', "it's complicated"] },
        { name: 'some_enums', type: 'api.film_gauge[]' },
        { name: 'a_domain', type: 'smallint' },
        { name: 'a_nested', type: 'smallint' },
        { name: 'an_address', type: 'api.address' },
        { name: 'addresses', type: 'api.address[]' },
        { name: 'a_bytea', type: 'bytea' },
        { name: 'an_xml', type: 'xml' },
        { name: 'an_inet', type: 'inet' },
        { name: 'a_cidr', type: 'cidr' },
        { name: 'a_mac', type: 'macaddr' },
        { name: 'a_bit', type: 'bit', maxLength: 4 },
        { name: 'a_varbit', type: 'bit varying', maxLength: 8 },
        { name: 'a_tsvector', type: 'tsvector' },
        { name: 'a_tsquery', type: 'tsquery' },
        { name: 'an_hstore', type: 'extensions.hstore' },
        { name: 'an_ltree', type: 'extensions.ltree' },
        { name: 'a_point', type: 'point' },
        { name: 'a_box', type: 'box' },
        { name: 'a_path', type: 'jsonpath' },
        { name: 'an_oid', type: 'oid' },
        { name: 'a_regclass', type: 'regclass' },
        { name: 'a_name', type: 'name' },
        { name: 'an_internal', type: '"char"' },
      ],
    },
    {
      name: 'constant',
      columns: [
        { name: 'one', type: 'integer' },
        { name: 'two', type: 'text' },
        { name: 'nothing', type: 'integer' },
      ],
    },
    {
      name: 'counters',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'name', type: 'text', required: true },
        { name: 'value', type: 'integer', required: true, default: 0 },
      ],
    },
    {
      name: 'countries',
      comment: 'Where films and people come from',
      writable: true,
      columns: [
        { name: 'code', type: 'character', required: true, key: true, maxLength: 2, comment: 'Two letters, upper case' },
        { name: 'name', type: 'text', required: true },
        { name: 'continent', type: 'api.continent', required: true, enum: ['Africa', 'Asia', 'Europe', 'North America', 'Oceania', 'South America'] },
        { name: 'area_km2', type: 'numeric' },
        { name: 'motto', type: 'text' },
      ],
    },
    {
      name: 'credits',
      columns: [
        { name: 'film_id', type: 'integer', key: true, references: ['films', 'id'] },
        { name: 'title', type: 'text' },
        { name: 'person_id', type: 'integer', key: true, references: ['people', 'id'] },
        { name: 'name', type: 'text' },
        { name: 'character', type: 'text', key: true },
      ],
    },
    {
      name: 'crew',
      comment: 'Who did what behind the camera',
      writable: true,
      columns: [
        { name: 'film_id', type: 'integer', required: true, key: true, references: ['films', 'id'] },
        { name: 'person_id', type: 'integer', required: true, key: true, references: ['people', 'id'] },
        { name: 'job', type: 'text', required: true, key: true },
      ],
    },
    {
      name: 'cte_films',
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'title', type: 'text' },
        { name: 'director_id', type: 'integer', references: ['people', 'id'] },
      ],
    },
    {
      name: 'decades',
      comment: 'Counted, not stored',
      columns: [
        { name: 'decade', type: 'integer' },
        { name: 'films', type: 'bigint' },
        { name: 'mean_rating', type: 'numeric' },
        { name: 'longest', type: 'integer' },
      ],
    },
    {
      name: 'diary',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'owner', type: 'text', required: true, default: "((current_setting('request.jwt.claims'::text, true))::json ->> 'email'::text)" },
        { name: 'entry', type: 'text' },
      ],
    },
    {
      name: 'donors',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'name', type: 'text', required: true },
        { name: 'town', type: 'text' },
        { name: 'amount', type: 'money' },
        { name: 'phone', type: 'text', comment: 'Not for the press' },
      ],
    },
    {
      name: 'everyone',
      columns: [
        { name: 'kind', type: 'text' },
        { name: 'id', type: 'integer' },
        { name: 'name', type: 'text' },
      ],
    },
    {
      name: 'film_cards',
      comment: 'The cards in the glass case\n\nUpdatable; every column has another name.',
      writable: true,
      columns: [
        { name: 'card_id', type: 'integer', key: true },
        { name: 'heading', type: 'text', comment: 'The title, in large letters' },
        { name: 'year', type: 'smallint' },
        { name: 'made_by', type: 'integer', references: ['people', 'id'] },
        { name: 'from_country', type: 'character', references: ['countries', 'code'], maxLength: 2 },
        { name: 'rating', type: 'numeric' },
      ],
    },
    {
      name: 'film_genres',
      writable: true,
      columns: [
        { name: 'film_id', type: 'integer', required: true, key: true, references: ['films', 'id'] },
        { name: 'genre_id', type: 'smallint', required: true, key: true, references: ['genres', 'id'] },
      ],
    },
    {
      name: 'film_scores',
      comment: 'Refreshed every morning',
      columns: [
        { name: 'film_id', type: 'integer', key: true },
        { name: 'title', type: 'text' },
        { name: 'reviews', type: 'integer' },
        { name: 'mean_stars', type: 'numeric' },
      ],
    },
    {
      name: 'films',
      comment: 'Everything that was ever shown\n\nOne row per film, whichever version of it was shown.',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'title', type: 'text', required: true },
        { name: 'original_title', type: 'text' },
        { name: 'year', type: 'smallint', required: true, comment: 'The year of the first public showing' },
        { name: 'runtime', type: 'integer', comment: 'In minutes' },
        { name: 'rating', type: 'numeric', default: 5.5 },
        { name: 'budget', type: 'bigint' },
        { name: 'restored', type: 'boolean', required: true, default: false },
        { name: 'director_id', type: 'integer', references: ['people', 'id'] },
        { name: 'writer_id', type: 'integer', references: ['people', 'id'] },
        { name: 'country', type: 'character', references: ['countries', 'code'], maxLength: 2 },
        { name: 'sequel_of', type: 'integer', references: ['films', 'id'] },
        { name: 'slug', type: 'text' },
        { name: 'tags', type: 'text[]', required: true },
        { name: 'facts', type: 'jsonb', required: true, comment: 'Whatever the programme notes know: awards, places, colours' },
        { name: 'premiered', type: 'date' },
        { name: 'synopsis', type: 'text' },
        { name: 'decade', type: 'integer', comment: 'Computed from the year' },
        { name: 'search', type: 'tsvector' },
      ],
    },
    {
      name: 'genres',
      writable: true,
      columns: [
        { name: 'id', type: 'smallint', required: true, key: true },
        { name: 'name', type: 'text', required: true },
      ],
    },
    {
      name: 'guestbook',
      comment: 'No key, like the book on the counter',
      writable: true,
      columns: [
        { name: 'wrote', type: 'text', required: true, default: 'someone' },
        { name: 'said', type: 'text' },
        { name: 'day', type: 'date' },
      ],
    },
    {
      name: 'lantern_list',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'name', type: 'text' },
        { name: 'berth', type: 'integer' },
        { name: 'spare', type: 'integer' },
      ],
    },
    {
      name: 'lanterns',
      comment: 'The berths are integers inside and a deck with a letter outside',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'name', type: 'text' },
        { name: 'berth', type: 'integer', required: true, default: 1207 },
        { name: 'spare', type: 'integer' },
        { name: 'glow', type: 'interval' },
        { name: 'berths', type: 'api.berth[]' },
        { name: 'film_id', type: 'integer', references: ['bright_cards', 'bright_id'] },
      ],
    },
    {
      name: 'lost_items',
      comment: 'Umbrellas, mostly',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'tag', type: 'text', required: true, default: 'untagged' },
        { name: 'shelf', type: 'integer', default: 7 },
        { name: 'found_on', type: 'date', default: '2024-06-01' },
        { name: 'colour', type: 'text' },
        { name: 'fragile', type: 'boolean', default: true },
        { name: 'shout', type: 'text', required: true, default: 'HEY' },
        { name: 'doubled', type: 'integer' },
      ],
    },
    {
      name: 'mottos',
      writable: true,
      columns: [
        { name: 'place', type: 'integer', required: true, key: true },
        { name: 'words', type: 'text', required: true },
      ],
    },
    {
      name: 'my_tickets',
      writable: true,
      columns: [
        { name: 'id', type: 'uuid', key: true },
        { name: 'screening_id', type: 'integer', references: ['screenings', 'id'] },
        { name: 'seat', type: 'character varying', maxLength: 4 },
        { name: 'holder', type: 'api.email' },
        { name: 'state', type: 'api.ticket_state', enum: ['reserved', 'paid', 'torn', 'void'] },
      ],
    },
    {
      name: 'order',
      comment: 'Every word here is taken',
      writable: true,
      columns: [
        { name: 'select', type: 'integer', required: true, key: true },
        { name: 'limit', type: 'integer' },
        { name: 'offset', type: 'text' },
        { name: 'and', type: 'text' },
        { name: 'or', type: 'text' },
        { name: 'not', type: 'text' },
        { name: 'order', type: 'integer', references: ['order', 'select'] },
        { name: 'columns', type: 'text' },
        { name: 'on_conflict', type: 'text' },
        { name: 'where', type: 'text' },
        { name: 'user', type: 'text' },
      ],
    },
    {
      name: 'parts',
      comment: 'Who played whom',
      writable: true,
      columns: [
        { name: 'film_id', type: 'integer', required: true, key: true, references: ['films', 'id'] },
        { name: 'person_id', type: 'integer', required: true, key: true, references: ['people', 'id'] },
        { name: 'character', type: 'text', required: true, key: true },
        { name: 'billing', type: 'smallint' },
      ],
    },
    {
      name: 'people',
      comment: 'Directors, writers, actors, critics',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'name', type: 'text', required: true },
        { name: 'born', type: 'date' },
        { name: 'died', type: 'date' },
        { name: 'country', type: 'character', references: ['countries', 'code'], maxLength: 2 },
        { name: 'handle', type: 'extensions.citext', comment: 'Compared without case' },
        { name: 'mentor_id', type: 'integer', references: ['people', 'id'], comment: 'Who taught them' },
        { name: 'aliases', type: 'text[]', required: true },
        { name: 'active', type: 'api.span_of_years' },
      ],
    },
    {
      name: 'posters',
      comment: 'At most one per film',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'film_id', type: 'integer', references: ['films', 'id'] },
        { name: 'caption', type: 'text' },
        { name: 'image', type: 'bytea' },
      ],
    },
    {
      name: 'prices',
      comment: 'A key of two columns, and a column with a default',
      writable: true,
      columns: [
        { name: 'kind', type: 'text', required: true, key: true },
        { name: 'day', type: 'date', required: true, key: true },
        { name: 'price', type: 'numeric', required: true, default: 10.25 },
        { name: 'note', type: 'text' },
      ],
    },
    {
      name: 'print_sheets',
      comment: 'What the projectionist has to know',
      writable: true,
      columns: [
        { name: 'film_id', type: 'integer', required: true, key: true, references: ['films', 'id'] },
        { name: 'gauge', type: 'api.film_gauge', required: true, default: '35mm', enum: ['8mm', '16mm', '35mm', '70mm', 'digital', "it's complicated"] },
        { name: 'aspect', type: 'text' },
        { name: 'sound', type: 'text' },
        { name: 'reels', type: 'smallint' },
      ],
    },
    {
      name: 'reels',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'film_id', type: 'integer', references: ['films', 'id'] },
        { name: 'next_id', type: 'integer', references: ['reels', 'id'] },
        { name: 'length', type: 'interval' },
      ],
    },
    {
      name: 'reviews',
      comment: 'The ids come from the newspaper and are larger than a double can count',
      writable: true,
      columns: [
        { name: 'id', type: 'bigint', required: true, key: true },
        { name: 'film_id', type: 'integer', required: true, references: ['films', 'id'] },
        { name: 'critic_id', type: 'integer', references: ['people', 'id'] },
        { name: 'stars', type: 'smallint' },
        { name: 'body', type: 'text' },
        { name: 'score', type: 'double precision' },
        { name: 'published', type: 'timestamp with time zone' },
      ],
    },
    {
      name: 'screenings',
      comment: 'One film, one screen, one evening',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'film_id', type: 'integer', required: true, references: ['films', 'id'] },
        { name: 'venue_id', type: 'integer', required: true },
        { name: 'screen_no', type: 'smallint', required: true },
        { name: 'starts_at', type: 'timestamp with time zone', required: true },
        { name: 'price', type: 'numeric', required: true, default: 9.5 },
        { name: 'during', type: 'tstzrange' },
        { name: 'notes', type: 'text' },
        { name: 'sold', type: 'integer', required: true, default: 0, comment: 'Kept by a trigger on the tickets' },
      ],
    },
    {
      name: 'screens',
      comment: 'The screens of a venue, numbered from one',
      writable: true,
      columns: [
        { name: 'venue_id', type: 'integer', required: true, key: true, references: ['venues', 'id'] },
        { name: 'number', type: 'smallint', required: true, key: true },
        { name: 'seats', type: 'integer', required: true, default: 80 },
        { name: 'label', type: 'character varying', maxLength: 20 },
      ],
    },
    {
      name: 'silent_films',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'title', type: 'text' },
        { name: 'year', type: 'smallint' },
        { name: 'director_id', type: 'integer', references: ['people', 'id'] },
      ],
    },
    {
      name: 'slates.txt',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'title', type: 'text' },
      ],
    },
    {
      name: 'speeches',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'award_year', type: 'integer' },
        { name: 'award_id', type: 'integer' },
        { name: 'words', type: 'text' },
      ],
    },
    {
      name: 'sponsors',
      comment: 'Their notes stay in the vault',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'name', type: 'text', comment: 'As they want to be thanked' },
      ],
    },
    {
      name: 'sponsorships',
      writable: true,
      columns: [
        { name: 'sponsor_id', type: 'integer', key: true, references: ['sponsors', 'id'] },
        { name: 'film_id', type: 'integer', key: true, references: ['films', 'id'] },
        { name: 'amount', type: 'numeric' },
      ],
    },
    {
      name: 'subquery_films',
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'title', type: 'text' },
        { name: 'director_id', type: 'integer', references: ['people', 'id'] },
        { name: 'parts', type: 'bigint' },
      ],
    },
    {
      name: 'suggestions',
      writable: true,
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'words', type: 'text' },
      ],
    },
    {
      name: 'tickets',
      comment: 'Row level security: members see their own',
      writable: true,
      columns: [
        { name: 'id', type: 'uuid', required: true, key: true, default: 'gen_random_uuid()' },
        { name: 'screening_id', type: 'integer', required: true, references: ['screenings', 'id'] },
        { name: 'seat', type: 'character varying', required: true, maxLength: 4 },
        { name: 'holder', type: 'api.email', required: true },
        { name: 'state', type: 'api.ticket_state', required: true, default: 'reserved', enum: ['reserved', 'paid', 'torn', 'void'] },
        { name: 'paid', type: 'money' },
      ],
    },
    {
      name: 'two_makers',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'title', type: 'text' },
        { name: 'director_id', type: 'integer', references: ['people', 'id'] },
        { name: 'writer_id', type: 'integer', references: ['people', 'id'] },
        { name: 'director_again', type: 'integer', references: ['people', 'id'] },
      ],
    },
    {
      name: 'venues',
      comment: 'Places with a screen\n\nA venue is anything with a wall that is white enough.',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'name', type: 'text', required: true },
        { name: 'city', type: 'text', required: true, default: 'Harbour Town' },
        { name: 'address', type: 'api.address' },
        { name: 'capacity', type: 'integer' },
        { name: 'gateway', type: 'inet' },
        { name: 'place', type: 'extensions.ltree', comment: 'Dotted path, from the town down to the door' },
        { name: 'amenities', type: 'extensions.hstore' },
      ],
    },
    {
      name: 'volunteers',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'full_name', type: 'text' },
        { name: 'shift', type: 'text' },
        { name: 'captain_id', type: 'integer', references: ['volunteers', 'id'] },
        { name: 'venue_id', type: 'integer', references: ['venues', 'id'] },
      ],
    },
    {
      name: 'wall_bookings',
      comment: 'There is only one wall',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'who', type: 'text', required: true },
        { name: 'during', type: 'daterange', required: true },
      ],
    },
    {
      name: '映画',
      comment: '題名と監督',
      writable: true,
      columns: [
        { name: '番号', type: 'integer', required: true, key: true },
        { name: '題名', type: 'text', required: true },
        { name: '監督', type: 'integer', references: ['people', 'id'] },
      ],
    },
  ],
  functions: [
    {
      name: 'Say It',
      parameters: [
        { name: 'What, exactly', type: 'text', required: true },
        { name: 'how loud?', type: 'integer' },
      ],
    },
    {
      name: 'a_berth',
    },
    {
      name: 'a_date',
    },
    {
      name: 'a_domain',
    },
    {
      name: 'a_json',
    },
    {
      name: 'a_jsonb',
    },
    {
      name: 'add',
      comment: 'Adds two integers\n\nNothing else.',
      parameters: [
        { name: 'a', type: 'integer', required: true },
        { name: 'b', type: 'integer', required: true },
      ],
    },
    {
      name: 'add_motto',
      volatile: true,
      parameters: [
        { name: 'place', type: 'integer', required: true },
        { name: 'words', type: 'text', required: true },
      ],
    },
    {
      name: 'all_films',
      comment: 'Every film; filter it as you would the table',
    },
    {
      name: 'an_address',
    },
    {
      name: 'an_array',
    },
    {
      name: 'an_enum',
    },
    {
      name: 'answer',
    },
    {
      name: 'anything',
    },
    {
      name: 'assert_false',
      volatile: true,
    },
    {
      name: 'bucket',
      parameters: [
        { name: 'bi', type: 'bit', required: true },
        { name: 'ch', type: 'character', required: true },
      ],
    },
    {
      name: 'bump',
      parameters: [
        { name: 'value', type: 'integer', required: true },
        { name: 'by', type: 'integer' },
      ],
    },
    {
      name: 'cards_of',
      parameters: [{ name: 'maker', type: 'integer', required: true }],
    },
    {
      name: 'case_missing',
      volatile: true,
      parameters: [{ name: 'n', type: 'integer', required: true }],
    },
    {
      name: 'countdown',
      parameters: [{ name: 'start', type: 'integer', required: true }],
    },
    {
      name: 'deep',
      volatile: true,
      parameters: [{ name: 'n', type: 'integer', required: true }],
    },
    {
      name: 'divide',
      parameters: [
        { name: 'a', type: 'integer', required: true },
        { name: 'b', type: 'integer', required: true },
      ],
    },
    {
      name: 'drop_mottos',
      volatile: true,
    },
    {
      name: 'echo_all',
      parameters: [
        { name: 'i', type: 'integer' },
        { name: 'b', type: 'bigint' },
        { name: 'n', type: 'numeric' },
        { name: 'f', type: 'double precision' },
        { name: 't', type: 'text' },
        { name: 'd', type: 'date' },
        { name: 'ts', type: 'timestamp with time zone' },
        { name: 'u', type: 'uuid' },
        { name: 'j', type: 'json' },
        { name: 'jb', type: 'jsonb' },
        { name: 'ia', type: 'integer[]' },
        { name: 'ta', type: 'text[]' },
        { name: 'e', type: 'api.film_gauge' },
        { name: 'a', type: 'api.address' },
        { name: 'r', type: 'int4range' },
        { name: 'bo', type: 'boolean' },
        { name: 'by', type: 'bytea' },
        { name: 'c', type: 'character' },
        { name: 's', type: 'api.stars' },
        { name: 'x', type: 'xml' },
        { name: 'bi', type: 'bit' },
      ],
    },
    {
      name: 'fail_with',
      volatile: true,
      parameters: [
        { name: 'code', type: 'text', required: true },
        { name: 'message', type: 'text' },
        { name: 'detail', type: 'text' },
        { name: 'hint', type: 'text' },
      ],
    },
    {
      name: 'film_by_id',
      parameters: [{ name: 'id', type: 'integer', required: true }],
    },
    {
      name: 'film_or_none',
      parameters: [{ name: 'id', type: 'integer', required: true }],
    },
    {
      name: 'films_of',
      parameters: [{ name: 'decade', type: 'integer', required: true }],
    },
    {
      name: 'find',
      parameters: [{ name: 'title', type: 'text', required: true }],
    },
    {
      name: 'find',
      parameters: [{ name: 'year', type: 'integer', required: true }],
    },
    {
      name: 'find',
      parameters: [
        { name: 'title', type: 'text', required: true },
        { name: 'year', type: 'integer', required: true },
      ],
    },
    {
      name: 'greet',
      parameters: [
        { name: 'name', type: 'text' },
        { name: 'greeting', type: 'text' },
      ],
    },
    {
      name: 'huge',
    },
    {
      name: 'is_leap',
      parameters: [{ name: 'year', type: 'integer', required: true }],
    },
    {
      name: 'isolation',
    },
    {
      name: 'isolation_serializable',
    },
    {
      name: 'joined',
      parameters: [
        { name: 'separator', type: 'text', required: true },
        { name: 'parts', type: 'text[]', variadic: true },
      ],
    },
    {
      name: 'json_null',
    },
    {
      name: 'json_rows',
    },
    {
      name: 'lantern_svg',
      parameters: [{ name: 'colour', type: 'text' }],
    },
    {
      name: 'login',
      parameters: [
        { name: 'email', type: 'text', required: true },
        { name: 'password', type: 'text', required: true },
      ],
    },
    {
      name: 'mailbox',
      parameters: [{ name: '', type: 'json', required: true }],
    },
    {
      name: 'mailbox',
      parameters: [
        { name: 'subject', type: 'text', required: true },
        { name: 'body', type: 'text', required: true },
      ],
    },
    {
      name: 'many_addresses',
    },
    {
      name: 'min_max',
      parameters: [{ name: 'numbers', type: 'integer[]', required: true }],
    },
    {
      name: 'missing_function',
      volatile: true,
    },
    {
      name: 'missing_table',
      volatile: true,
    },
    {
      name: 'moor',
      parameters: [{ name: 'berth', type: 'api.berth', required: true }],
    },
    {
      name: 'moved',
      volatile: true,
    },
    {
      name: 'named_json',
      parameters: [{ name: 'doc', type: 'json', required: true }],
    },
    {
      name: 'nap',
      volatile: true,
      parameters: [{ name: 'seconds', type: 'double precision', required: true }],
    },
    {
      name: 'nap_in_a_hurry',
      volatile: true,
      parameters: [{ name: 'seconds', type: 'double precision', required: true }],
    },
    {
      name: 'nap_with_patience',
      volatile: true,
      parameters: [{ name: 'seconds', type: 'double precision', required: true }],
    },
    {
      name: 'no_numbers',
    },
    {
      name: 'nothing',
    },
    {
      name: 'nothing_at_all',
    },
    {
      name: 'one_column',
    },
    {
      name: 'one_third',
    },
    {
      name: 'only_out',
    },
    {
      name: 'out_rows',
    },
    {
      name: 'own_json',
    },
    {
      name: 'page',
      parameters: [{ name: 'title', type: 'text' }],
    },
    {
      name: 'people_from',
      parameters: [{ name: 'country', type: 'character', required: true }],
    },
    {
      name: 'plain',
    },
    {
      name: 'plain_null',
    },
    {
      name: 'poster_bytes',
      parameters: [{ name: 'id', type: 'integer', required: true }],
    },
    {
      name: 'price_multirange',
    },
    {
      name: 'raise_pgrst',
      volatile: true,
    },
    {
      name: 'raise_plain',
      volatile: true,
    },
    {
      name: 'raise_teapot',
      volatile: true,
    },
    {
      name: 'raise_warning',
      volatile: true,
    },
    {
      name: 'request_cookie',
      parameters: [{ name: 'name', type: 'text', required: true }],
    },
    {
      name: 'request_header',
      parameters: [{ name: 'name', type: 'text', required: true }],
    },
    {
      name: 'request_line',
    },
    {
      name: 'required',
      parameters: [
        { name: 'needed', type: 'text', required: true },
        { name: 'extra', type: 'text' },
      ],
    },
    {
      name: 'root',
    },
    {
      name: 'search_path_now',
    },
    {
      name: 'secret_count',
    },
    {
      name: 'set_headers',
      parameters: [{ name: 'headers', type: 'text', required: true }],
    },
    {
      name: 'set_status',
      parameters: [{ name: 'code', type: 'text', required: true }],
    },
    {
      name: 'setting',
      parameters: [{ name: 'name', type: 'text', required: true }],
    },
    {
      name: 'settings_inside',
    },
    {
      name: 'sneaky_write',
    },
    {
      name: 'some_bytes',
    },
    {
      name: 'some_record',
    },
    {
      name: 'some_records',
    },
    {
      name: 'swap',
      parameters: [
        { name: 'x', type: 'text', required: true },
        { name: 'y', type: 'text', required: true },
      ],
    },
    {
      name: 'take_bytes',
      parameters: [{ name: '', type: 'bytea', required: true }],
    },
    {
      name: 'take_either',
      parameters: [{ name: '', type: 'bytea', required: true }],
    },
    {
      name: 'take_either',
      parameters: [{ name: '', type: 'json', required: true }],
    },
    {
      name: 'take_either',
      parameters: [{ name: '', type: 'text', required: true }],
    },
    {
      name: 'take_json',
      parameters: [{ name: '', type: 'json', required: true }],
    },
    {
      name: 'take_jsonb',
      parameters: [{ name: '', type: 'jsonb', required: true }],
    },
    {
      name: 'take_text',
      parameters: [{ name: '', type: 'text', required: true }],
    },
    {
      name: 'take_xml',
      parameters: [{ name: '', type: 'xml', required: true }],
    },
    {
      name: 'takes_row',
      parameters: [{ name: 'film', type: 'api.films', required: true }],
    },
    {
      name: 'timeout_now',
    },
    {
      name: 'timetable',
      parameters: [{ name: 'after', type: 'timestamp with time zone' }],
    },
    {
      name: 'timezone_now',
    },
    {
      name: 'too_many',
    },
    {
      name: 'total',
      parameters: [{ name: 'numbers', type: 'integer[]', required: true, variadic: true }],
    },
    {
      name: 'twin',
      parameters: [{ name: 'n', type: 'integer', required: true }],
    },
    {
      name: 'twin',
      parameters: [{ name: 'n', type: 'text', required: true }],
    },
    {
      name: 'volatile_number',
      volatile: true,
    },
    {
      name: 'whoami',
    },
    {
      name: 'with_default',
      parameters: [{ name: 'a', type: 'integer', required: true }],
    },
    {
      name: 'with_default',
      parameters: [
        { name: 'a', type: 'integer', required: true },
        { name: 'b', type: 'integer' },
      ],
    },
    {
      name: 'words_of',
      parameters: [{ name: 'sentence', type: 'text', required: true }],
    },
    {
      name: 'work_mem_now',
    },
    {
      name: 'xml_page',
    },
  ],
})
