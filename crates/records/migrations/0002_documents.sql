-- Documents that outside tools keep beside statements. `id` is a digest of everything that names one, so that a name
-- may have any length; what is not said (an agent profile has no activity) is the nil UUID, so that equality finds it.
CREATE TABLE records_documents (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    activity UUID NOT NULL,
    agent UUID NOT NULL,
    registration UUID NOT NULL,
    person_id UUID,
    name TEXT NOT NULL,
    activity_iri TEXT,
    agent_text TEXT,
    content_type TEXT NOT NULL,
    etag TEXT NOT NULL,
    content BYTEA NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX records_documents_place ON records_documents (agent, activity, kind, updated_at);
CREATE INDEX records_documents_activity ON records_documents (activity, kind, updated_at);
CREATE INDEX records_documents_person ON records_documents (person_id) WHERE person_id IS NOT NULL;

-- What is known about each activity from every statement that defined it. `latest` is a digest of the definition that
-- came last: most statements repeat it, and are told so without reading or merging anything.
CREATE TABLE records_activities (
    activity UUID PRIMARY KEY,
    iri TEXT NOT NULL,
    definition TEXT NOT NULL,
    latest UUID NOT NULL
);

-- Which files came with which statement. Files are kept before the statement is, so a row never lacks its file.
CREATE TABLE records_attachments (
    stored_at BIGINT NOT NULL,
    sha2 TEXT NOT NULL,
    file TEXT NOT NULL,
    content_type TEXT NOT NULL,
    length BIGINT NOT NULL,
    PRIMARY KEY (stored_at, sha2)
);
CREATE INDEX records_attachments_file ON records_attachments (file);
