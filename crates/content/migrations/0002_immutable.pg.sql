-- What is published does not change: the database refuses it, whoever asks.
CREATE FUNCTION content_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM content_versions v WHERE v.id = OLD.version_id AND v.published_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a published version does not change';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION content_refuse_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM content_versions v WHERE v.id = NEW.version_id AND v.published_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a published version does not change';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION content_refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a published version does not change';
END $$;
CREATE TRIGGER content_versions_stay BEFORE UPDATE OR DELETE ON content_versions
FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION content_refuse_version_change();
CREATE TRIGGER content_titles_stay BEFORE UPDATE OR DELETE ON content_titles
FOR EACH ROW EXECUTE FUNCTION content_refuse_change();
CREATE TRIGGER content_titles_stay_insert BEFORE INSERT ON content_titles
FOR EACH ROW EXECUTE FUNCTION content_refuse_insert();
CREATE TRIGGER content_lessons_stay BEFORE UPDATE OR DELETE ON content_lessons
FOR EACH ROW EXECUTE FUNCTION content_refuse_change();
CREATE TRIGGER content_lessons_stay_insert BEFORE INSERT ON content_lessons
FOR EACH ROW EXECUTE FUNCTION content_refuse_insert();
CREATE TRIGGER content_parts_stay BEFORE UPDATE OR DELETE ON content_parts
FOR EACH ROW EXECUTE FUNCTION content_refuse_change();
CREATE TRIGGER content_parts_stay_insert BEFORE INSERT ON content_parts
FOR EACH ROW EXECUTE FUNCTION content_refuse_insert();
CREATE TRIGGER content_layers_stay BEFORE UPDATE OR DELETE ON content_layers
FOR EACH ROW EXECUTE FUNCTION content_refuse_change();
CREATE TRIGGER content_layers_stay_insert BEFORE INSERT ON content_layers
FOR EACH ROW EXECUTE FUNCTION content_refuse_insert();
CREATE TRIGGER content_version_files_stay BEFORE UPDATE OR DELETE ON content_version_files
FOR EACH ROW EXECUTE FUNCTION content_refuse_change();
CREATE TRIGGER content_version_files_stay_insert BEFORE INSERT ON content_version_files
FOR EACH ROW EXECUTE FUNCTION content_refuse_insert();
