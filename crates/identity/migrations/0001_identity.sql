-- Who may come in, and how: accounts, sign-ins, one-time links, printed codes, granted roles, the audit log.
-- Why here: a person comes from staff files and exists without ever signing in; what lets them in is kept apart.

-- One account per person. A person without e-mail and without a choice of their own needs no row.
CREATE TABLE identity_accounts (
    person_id UUID PRIMARY KEY,
    -- Trimmed and in small letters; the first person who had the address keeps it until the staff file takes it away.
    email TEXT,
    -- As in the staff file, so that a change there is noticed without reading every address again.
    email_given TEXT,
    password_hash TEXT,
    password_set_at BIGINT,
    locale TEXT,
    theme TEXT,
    disabled_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX identity_accounts_email ON identity_accounts (email) WHERE email IS NOT NULL;

-- A browser that is signed in. The key is the SHA-256 of the cookie's random 256 bits.
CREATE TABLE identity_sign_ins (
    token_digest BYTEA PRIMARY KEY,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    way TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    agent TEXT NOT NULL,
    network TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT,
    ended_because TEXT
);
CREATE UNIQUE INDEX identity_sign_ins_id ON identity_sign_ins (id);
CREATE INDEX identity_sign_ins_person ON identity_sign_ins (person_id, created_at, id);
CREATE INDEX identity_sign_ins_expiry ON identity_sign_ins (expires_at);

-- Somebody typed an address and asked for a link. Written for known and unknown addresses alike, so that the
-- request does the same work for both; a job looks the address up afterwards.
CREATE TABLE identity_asks (
    id UUID PRIMARY KEY,
    browser_digest BYTEA NOT NULL,
    address TEXT NOT NULL,
    next TEXT NOT NULL,
    locale TEXT NOT NULL,
    agent TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    handled_at BIGINT
);
CREATE INDEX identity_asks_browser ON identity_asks (browser_digest, created_at, id);
CREATE INDEX identity_asks_age ON identity_asks (created_at);

-- A link that signs in once. Bound to the browser that asked, unless browser_digest is null.
CREATE TABLE identity_links (
    token_digest BYTEA PRIMARY KEY,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    browser_digest BYTEA,
    next TEXT NOT NULL,
    made_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    voided_at BIGINT
);
CREATE INDEX identity_links_person ON identity_links (person_id);
CREATE INDEX identity_links_expiry ON identity_links (expires_at);

-- A code on a slip of paper, for people without e-mail. Works once.
CREATE TABLE identity_codes (
    code_digest BYTEA PRIMARY KEY,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    made_by_person_id UUID,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    voided_at BIGINT
);
CREATE INDEX identity_codes_person ON identity_codes (person_id);
CREATE INDEX identity_codes_expiry ON identity_codes (expires_at);

-- A role that somebody was given, from then until then, with the reasons.
CREATE TABLE identity_grants (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL,
    role TEXT NOT NULL,
    granted_at BIGINT NOT NULL,
    granted_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    revoked_at BIGINT,
    revoked_by TEXT,
    revoked_reason TEXT
);
-- Invariant: a person has a role once.
CREATE UNIQUE INDEX identity_grants_living ON identity_grants (person_id, role) WHERE revoked_at IS NULL;
CREATE INDEX identity_grants_role ON identity_grants (role, person_id) WHERE revoked_at IS NULL;

-- Who did what about access, and when. Rows are only added.
CREATE TABLE identity_audit (
    id UUID PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    what TEXT NOT NULL,
    person_id UUID,
    detail TEXT NOT NULL
);
CREATE INDEX identity_audit_person ON identity_audit (person_id, id);

-- How often something was tried in the present window; the key is a keyed digest, never an address.
CREATE TABLE identity_tries (
    bucket TEXT PRIMARY KEY,
    since BIGINT NOT NULL,
    count BIGINT NOT NULL
);
CREATE INDEX identity_tries_since ON identity_tries (since);

-- For rooms above: who has which role now.
CREATE VIEW identity_roles_v1 AS
SELECT person_id, role
FROM identity_grants
WHERE revoked_at IS NULL;
