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
    /// Enrolments in which something happened.
    BEGUN = "SELECT enrolment_id FROM delivery_course_progress ORDER BY enrolment_id";
}
