-- SPDX-License-Identifier: Apache-2.0
-- Views for people who write SQL; `sanudo query --view` gives the same columns.

-- One row an event, with its document. Names are joined by '|'.
CREATE VIEW events AS
SELECT e.id, e.key, e.date, e.date_end, e.date_precision, e.type, e.mode, e.cameo, e.quad, e.score,
  e.goldstein, e.contexts,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'actor') AS actors,
  (SELECT group_concat(coalesce(p.code, ''), '|') FROM participant p
    WHERE p.event = e.id AND p.role = 'actor') AS actor_codes,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'recipient') AS recipients,
  (SELECT group_concat(coalesce(p.code, ''), '|') FROM participant p
    WHERE p.event = e.id AND p.role = 'recipient') AS recipient_codes,
  (SELECT group_concat(a.text, '|') FROM about a WHERE a.event = e.id) AS about,
  e.place, e.place_country, e.lat, e.lon, e.place_precision,
  e.negated, e.future, e.hypothetical, e.historical, e.actual, e.level,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'speaker') AS said_by,
  e.confidence, e.trigger, substr(d.text, e.start + 1, e.end - e.start) AS words,
  d.title, d.publisher, d.url, d.date AS report_date, e.document, d.key AS document_key,
  coalesce((SELECT s.story FROM same_event s WHERE s.event = e.id), e.id) AS story
FROM event e CROSS JOIN document d ON d.id = e.document;

-- Dyadic expansion: one row for each actor with each recipient of an event.
CREATE VIEW dyads AS
SELECT y.date, y.actor, y.actor_code, an.key AS actor_entity, an.name AS actor_name,
  ap.sector AS actor_sector, y.recipient, y.recipient_code, rn.key AS recipient_entity,
  rn.name AS recipient_name, rp.sector AS recipient_sector, y.type, e.mode, e.cameo, e.quad, e.score,
  e.goldstein, e.contexts, e.place, e.place_country, e.actual, e.negated, e.future, e.hypothetical,
  e.historical, e.level, e.confidence, y.event, e.key AS event_key, e.document,
  y.actor_position, y.recipient_position
FROM dyad y
CROSS JOIN event e ON e.id = y.event
CROSS JOIN participant ap
  ON ap.event = y.event AND ap.role = 'actor' AND ap.position = y.actor_position
CROSS JOIN participant rp
  ON rp.event = y.event AND rp.role = y.recipient_role AND rp.position = y.recipient_position
CROSS JOIN entity an ON an.id = ap.entity
CROSS JOIN entity rn ON rn.id = rp.entity;

-- Counts and scores of each directed dyad by month.
CREATE VIEW dyad_months AS
SELECT c.actor, c.recipient, c.month,
  sum(c.events) AS events, sum(c.acts) AS acts,
  sum(iif(c.quad = 1, c.events, 0)) AS verbal_cooperation,
  sum(iif(c.quad = 2, c.events, 0)) AS material_cooperation,
  sum(iif(c.quad = 3, c.events, 0)) AS verbal_conflict,
  sum(iif(c.quad = 4, c.events, 0)) AS material_conflict,
  sum(c.score) / 1000.0 / sum(c.events) AS mean_score
FROM dyad_count c
WHERE c.actual = 1
GROUP BY c.actor, c.recipient, c.month;

-- The same day, actor, recipient and type once, however often it is reported.
CREATE VIEW one_a_day AS
SELECT y.date, y.actor_code, y.recipient_code, y.type,
  count(DISTINCT y.event) AS events, count(DISTINCT e.document) AS documents,
  avg(e.score) AS mean_score, min(y.event) AS event
FROM dyad y CROSS JOIN event e ON e.id = y.event
WHERE y.actual = 1
GROUP BY y.date, y.actor_code, y.recipient_code, y.type;

-- Who says what of whom: one row for each link of a chain of claims.
CREATE VIEW claims AS
SELECT e.date,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'speaker' AND p.link = c.link) AS speakers,
  (SELECT group_concat(coalesce(p.code, ''), '|') FROM participant p
    WHERE p.event = e.id AND p.role = 'speaker' AND p.link = c.link) AS speaker_codes,
  c.stance, c.cue, c.kind, c.link, e.level, e.type, e.mode,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'actor') AS actors,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'recipient') AS recipients,
  (SELECT group_concat(a.text, '|') FROM about a WHERE a.event = e.id) AS about,
  e.negated, e.future, e.hypothetical, e.historical, e.confidence,
  (SELECT q.text FROM quote q WHERE q.id = c.quote) AS quote,
  d.title, d.publisher, d.url, e.id AS event, e.key AS event_key, e.document
FROM claim c CROSS JOIN event e ON e.id = c.event CROSS JOIN document d ON d.id = e.document;

-- Events in words, with the quotation and the link: the first report of each story.
CREATE VIEW chronology AS
SELECT e.date, e.type || coalesce('/' || e.mode, '') AS act,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'actor') AS actors,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'recipient') AS recipients,
  (SELECT group_concat(a.text, '|') FROM about a WHERE a.event = e.id) AS about, e.place,
  substr(d.text, e.start + 1, e.end - e.start) AS words,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'speaker') AS said_by,
  (SELECT q.text FROM claim c JOIN quote q ON q.id = c.quote
    WHERE c.event = e.id ORDER BY c.link LIMIT 1) AS quote,
  e.negated, e.future, e.hypothetical, e.historical,
  1 + (SELECT count(*) FROM same_event s WHERE s.story = e.id) AS reports,
  d.title, d.publisher, d.url, d.date AS report_date, e.id AS event, e.key AS event_key, e.document
FROM event e CROSS JOIN document d ON d.id = e.document
WHERE NOT EXISTS (SELECT 1 FROM same_event s WHERE s.event = e.id);

-- Every report of an act: how sure it is that it tells the same as the first one, why, and where it
-- differs from the report that it is most like. Copies of one text have the same copy_of.
CREATE VIEW reports AS
SELECT e.date, f.key AS story, e.key AS event_key, e.type,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'actor') AS actors,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'recipient') AS recipients,
  coalesce(s.score, 1.0) AS same, s.reason AS because,
  (SELECT group_concat(x.field || ': ' || x.value || ' / ' || x.other_value, '|')
    FROM contradiction x WHERE x.story = f.id AND x.other_event = e.id) AS differs,
  substr(d.text, e.start + 1, e.end - e.start) AS words,
  d.title, d.publisher, d.url, d.date AS report_date,
  coalesce(o.key, d.key) AS copy_of, c.similarity, e.id AS event, e.document
FROM event e
CROSS JOIN document d ON d.id = e.document
LEFT JOIN same_event s ON s.event = e.id
CROSS JOIN event f ON f.id = coalesce(s.story, e.id)
LEFT JOIN copy c ON c.document = d.id
LEFT JOIN document o ON o.id = c.original;
