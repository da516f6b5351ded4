//! SQL that empties the projections of a person, and finds the next one.

kernel::statements! {
    /// Answers of a person.
    NO_ANSWERS_OF = "DELETE FROM delivery_answers
        WHERE enrolment_id IN (SELECT id FROM delivery_enrolments WHERE person_id = $1)";
    /// Lessons of a person.
    NO_LESSONS_OF = "DELETE FROM delivery_lesson_progress
        WHERE enrolment_id IN (SELECT id FROM delivery_enrolments WHERE person_id = $1)";
    /// Parts of a person.
    NO_PARTS_OF = "DELETE FROM delivery_part_progress
        WHERE enrolment_id IN (SELECT id FROM delivery_enrolments WHERE person_id = $1)";
    /// Courses of a person.
    NO_COURSES_OF = "DELETE FROM delivery_course_progress WHERE person_id = $1";
    /// Enrolments of a person in which something happened.
    BEGUN_BY = "SELECT enrolment_id FROM delivery_course_progress WHERE person_id = $1 ORDER BY enrolment_id";
    /// The next person who has begun anything.
    NEXT_BEGUN = "SELECT person_id FROM delivery_course_progress
        WHERE person_id > $1
        ORDER BY person_id, course_id, cycle
        LIMIT 1";
    /// The next person who has done a duty.
    NEXT_DONE = "SELECT person_id FROM delivery_duties
        WHERE person_id > $1 AND done_at IS NOT NULL
        ORDER BY person_id, due_at, id
        LIMIT 1";
}
