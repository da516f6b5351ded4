-- What is published does not change: the database refuses it, whoever asks.
CREATE TRIGGER content_versions_stay_update BEFORE UPDATE ON content_versions
WHEN OLD.published_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_versions_stay_delete BEFORE DELETE ON content_versions
WHEN OLD.published_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_titles_stay_insert BEFORE INSERT ON content_titles
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = NEW.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_titles_stay_update BEFORE UPDATE ON content_titles
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_titles_stay_delete BEFORE DELETE ON content_titles
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_lessons_stay_insert BEFORE INSERT ON content_lessons
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = NEW.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_lessons_stay_update BEFORE UPDATE ON content_lessons
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_lessons_stay_delete BEFORE DELETE ON content_lessons
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_parts_stay_insert BEFORE INSERT ON content_parts
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = NEW.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_parts_stay_update BEFORE UPDATE ON content_parts
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_parts_stay_delete BEFORE DELETE ON content_parts
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_layers_stay_insert BEFORE INSERT ON content_layers
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = NEW.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_layers_stay_update BEFORE UPDATE ON content_layers
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_layers_stay_delete BEFORE DELETE ON content_layers
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_version_files_stay_insert BEFORE INSERT ON content_version_files
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = NEW.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_version_files_stay_update BEFORE UPDATE ON content_version_files
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
CREATE TRIGGER content_version_files_stay_delete BEFORE DELETE ON content_version_files
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;
