//! SQL of what follows from progress, for one enrolment at a time.

kernel::statements! {
    /// Lessons of the pinned version: parts, and parts done.
    LESSONS = "INSERT INTO delivery_lesson_progress (enrolment_id, lesson_key, parts, parts_done, done_at)
        SELECT e.id, o.lesson_key, COUNT(*), COUNT(p.done_at),
            CASE WHEN COUNT(*) = COUNT(p.done_at) THEN MAX(p.done_at) END
        FROM delivery_enrolments AS e
        JOIN content_part_v1 AS o ON o.version_id = e.version_id
        LEFT JOIN delivery_part_progress AS p
            ON p.enrolment_id = e.id AND p.part_key = o.part_key AND p.digest = o.digest
        WHERE e.id = $1
        GROUP BY e.id, o.lesson_key
        ON CONFLICT (enrolment_id, lesson_key) DO UPDATE SET
            parts = excluded.parts,
            parts_done = excluded.parts_done,
            done_at = excluded.done_at";
    /// Forgets the lessons.
    NO_LESSONS = "DELETE FROM delivery_lesson_progress WHERE enrolment_id = $1";
    /// The course: parts and seconds of the pinned version, answers by their last outcome.
    COURSE = "UPDATE delivery_course_progress SET
            parts = t.parts,
            parts_done = t.parts_done,
            seconds = t.seconds,
            seconds_done = t.seconds_done,
            questions_answered = t.answered,
            questions_right = t.right_last
        FROM (
            SELECT e.id,
                COUNT(o.part_key) AS parts,
                COUNT(p.done_at) AS parts_done,
                CAST(COALESCE(SUM(o.seconds), 0) AS BIGINT) AS seconds,
                CAST(COALESCE(SUM(CASE WHEN p.done_at IS NULL THEN 0 ELSE o.seconds END), 0) AS BIGINT)
                    AS seconds_done,
                (SELECT COUNT(DISTINCT a.question_key) FROM delivery_answers AS a WHERE a.enrolment_id = e.id)
                    AS answered,
                (SELECT COUNT(*) FROM delivery_answers AS a
                    WHERE a.enrolment_id = e.id AND a.outcome = 'right' AND NOT EXISTS (
                        SELECT 1 FROM delivery_answers AS b
                        WHERE b.enrolment_id = a.enrolment_id AND b.question_key = a.question_key
                            AND (b.answered_at > a.answered_at
                                OR (b.answered_at = a.answered_at AND b.statement_id > a.statement_id))
                    )) AS right_last
            FROM delivery_enrolments AS e
            LEFT JOIN content_part_v1 AS o ON o.version_id = e.version_id
            LEFT JOIN delivery_part_progress AS p
                ON p.enrolment_id = e.id AND p.part_key = o.part_key AND p.digest = o.digest
            WHERE e.id = $1
            GROUP BY e.id
        ) AS t
        WHERE delivery_course_progress.enrolment_id = t.id";
    /// When the course was finished: when the last part was, or when a statement says so, whichever came first.
    DONE = "UPDATE delivery_course_progress SET done_at = (
            SELECT MIN(w.done_at) FROM (
                SELECT CASE WHEN COUNT(*) = COUNT(p.done_at) THEN MAX(p.done_at) END AS done_at
                FROM delivery_enrolments AS e
                JOIN content_part_v1 AS o ON o.version_id = e.version_id
                LEFT JOIN delivery_part_progress AS p
                    ON p.enrolment_id = e.id AND p.part_key = o.part_key AND p.digest = o.digest
                WHERE e.id = delivery_course_progress.enrolment_id
                UNION ALL
                SELECT delivery_course_progress.declared_at
            ) AS w
        ) WHERE enrolment_id = $1";
    /// The duty of the enrolment's cycle.
    DUTY = "UPDATE delivery_duties SET done_at = p.done_at
        FROM delivery_course_progress AS p
        WHERE p.enrolment_id = $1 AND p.done_at IS NOT NULL
            AND delivery_duties.person_id = p.person_id AND delivery_duties.course_id = p.course_id
            AND delivery_duties.cycle = p.cycle AND delivery_duties.ended_at IS NULL
            AND delivery_duties.done_at IS DISTINCT FROM p.done_at";
    /// A duty of a person whose statements were voided is open again, unless a later cycle has begun.
    UNDONE_DUTIES = "UPDATE delivery_duties SET done_at = NULL
        WHERE delivery_duties.person_id = $1 AND done_at IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM delivery_course_progress AS p
                WHERE p.person_id = delivery_duties.person_id AND p.course_id = delivery_duties.course_id
                    AND p.cycle = delivery_duties.cycle AND p.done_at IS NOT NULL
            )
            AND NOT EXISTS (
                SELECT 1 FROM delivery_duties AS later
                WHERE later.person_id = delivery_duties.person_id AND later.course_id = delivery_duties.course_id
                    AND later.cycle > delivery_duties.cycle AND later.ended_at IS NULL
            )";
}
