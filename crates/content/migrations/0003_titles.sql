-- The same view without a join, so that whoever joins it reads the titles asked for and not those of every version.
DROP VIEW content_title_v1;
CREATE VIEW content_title_v1 AS
SELECT
    t.version_id AS version_id,
    t.item AS item,
    t.language AS language,
    (SELECT v.language FROM content_versions v WHERE v.id = t.version_id) AS base_language,
    t.title AS title
FROM content_titles t;
