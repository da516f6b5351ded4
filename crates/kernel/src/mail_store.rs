//! All SQL of messages and notices.

crate::statements! {
    /// Whether a person got their unsolicited message of a day.
    MESSAGE_OF_DAY = "SELECT id FROM kernel_messages WHERE person_id = $1 AND day = $2 AND unsolicited";
    /// Writes a message.
    ADD_MESSAGE = "
        INSERT INTO kernel_messages
            (id, person_id, address, unsolicited, day, why, subject, text_body, html_body, created_at, part_type, part_body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// A message that has not been handed over.
    UNSENT = "
        SELECT address, subject, text_body, html_body, part_type, part_body
        FROM kernel_messages
        WHERE id = $1 AND sent_at IS NULL";
    /// It was handed over.
    MESSAGE_SENT = "UPDATE kernel_messages SET sent_at = $2, failed_at = NULL, result = 'handed over' WHERE id = $1";
    /// It could not be handed over.
    MESSAGE_FAILED = "UPDATE kernel_messages SET failed_at = $2, result = $3 WHERE id = $1";
    /// The newest messages.
    NEWEST_MESSAGES = "
        SELECT id, address, why, subject, text_body, created_at, sent_at, result, part_body
        FROM kernel_messages
        ORDER BY created_at DESC, id DESC
        LIMIT $1";
    /// Messages that are older than one of them.
    MESSAGES_BEFORE = "
        SELECT m.id, m.address, m.why, m.subject, m.text_body, m.created_at, m.sent_at, m.result, m.part_body
        FROM kernel_messages AS m
        JOIN kernel_messages AS b ON b.id = $1
        WHERE m.created_at < b.created_at OR (m.created_at = b.created_at AND m.id < b.id)
        ORDER BY m.created_at DESC, m.id DESC
        LIMIT $2";
    /// One message.
    MESSAGE = "
        SELECT id, address, why, subject, text_body, created_at, sent_at, result, part_body
        FROM kernel_messages
        WHERE id = $1";
    /// Remembers something to tell.
    ADD_NOTICE = "
        INSERT INTO kernel_notices (id, person_id, kind, subject_id, title, why, path, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (person_id, kind, subject_id) DO NOTHING";
    /// Withdraws what was not told.
    DROP_NOTICE = "
        DELETE FROM kernel_notices
        WHERE person_id = $1 AND kind = $2 AND subject_id = $3 AND message_id IS NULL";
    /// What waits for a person.
    WAITING_NOTICES = "
        SELECT id, title, why, path
        FROM kernel_notices
        WHERE person_id = $1 AND message_id IS NULL
        ORDER BY id";
    /// For whom something waits.
    PERSONS_WAITING = "
        SELECT DISTINCT person_id
        FROM kernel_notices
        WHERE message_id IS NULL
        ORDER BY person_id";
    /// Adds what a program reads of what was not told yet.
    ATTACH = "
        UPDATE kernel_notices SET part_type = $4, part_body = $5
        WHERE person_id = $1 AND kind = $2 AND subject_id = $3 AND message_id IS NULL
        RETURNING id";
    /// Whether a message told something with what a program reads of it.
    PART_TOLD = "
        SELECT COUNT(*)
        FROM kernel_notices
        WHERE person_id = $1 AND kind = $2 AND subject_id = $3 AND message_id IS NOT NULL AND part_body IS NOT NULL";
    /// What a program reads of what a message tells.
    PARTS = "
        SELECT part_type, part_body
        FROM kernel_notices
        WHERE message_id = $1 AND part_body IS NOT NULL
        ORDER BY id";
    /// It was told by a message.
    TOLD = "UPDATE kernel_notices SET message_id = $2 WHERE id = $1";
}
