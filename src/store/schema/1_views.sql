-- SPDX-License-Identifier: Apache-2.0
-- Views for people who write SQL; `sanudo query --view` gives the same columns.

-- One row an event, with its document. Names are joined by '|'.
CREATE VIEW events AS
SELECT e.id, e.key, e.date, e.date_end, e.date_precision, e.type, e.mode, e.cameo, e.quad, e.score,
  e.goldstein, e.contexts,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'actor') AS actors,
  (SELECT group_concat(p.code, '|') FROM participant p
    WHERE p.event = e.id AND p.role = 'actor') AS actor_codes,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'recipient') AS recipients,
  (SELECT group_concat(p.code, '|') FROM participant p
    WHERE p.event = e.id AND p.role = 'recipient') AS recipient_codes,
  (SELECT group_concat(a.text, '|') FROM about a WHERE a.event = e.id) AS about,
  e.place, e.place_country, e.lat, e.lon, e.place_precision,
  e.negated, e.future, e.hypothetical, e.historical, e.actual, e.level,
  (SELECT group_concat(n.name, '|') FROM participant p JOIN entity n ON n.id = p.entity
    WHERE p.event = e.id AND p.role = 'speaker') AS said_by,
  e.confidence,
  substr(d.text, e.start + 1, e.end - e.start) AS words, e.trigger,
  e.document, d.key AS document_key, d.title, d.publisher, d.url, d.date AS report_date,
  coalesce(s.story, e.id) AS story
FROM event e JOIN document d ON d.id = e.document
LEFT JOIN same_event s ON s.event = e.id;

-- Dyadic expansion: one row for each actor with each recipient of an event.
CREATE VIEW dyads AS
SELECT y.date, y.actor, y.actor_code, an.key AS actor_entity, an.name AS actor_name,
  ap.sector AS actor_sector, y.recipient, y.recipient_code, rn.key AS recipient_entity,
  rn.name AS recipient_name, rp.sector AS recipient_sector, y.type, e.mode, e.cameo, e.quad, e.score,
  e.goldstein, e.contexts, e.place, e.place_country, e.actual, e.negated, e.future, e.hypothetical,
  e.historical, e.level, e.confidence, y.event, e.key AS event_key, e.document
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
