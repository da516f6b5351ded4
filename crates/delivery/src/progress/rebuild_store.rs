//! SQL that empties the projections.

kernel::statements! {
    /// Answers.
    NO_ANSWERS = "DELETE FROM delivery_answers";
    /// Lessons.
    NO_LESSONS = "DELETE FROM delivery_lesson_progress";
    /// Courses.
    NO_COURSES = "DELETE FROM delivery_course_progress";
    /// Parts.
    NO_PARTS = "DELETE FROM delivery_part_progress";
    /// Answers of a person.
    NO_ANSWERS_OF = "DELETE FROM delivery_answers WHERE person_id = $1";
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
    /// Enrolments in which something happened.
    BEGUN = "SELECT enrolment_id FROM delivery_course_progress ORDER BY enrolment_id";
}
