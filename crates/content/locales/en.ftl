# Findings of an import: mapped with loss
content-found-elements = Left out, because no lesson may hold it: { $tags }.
content-found-boxes = Boxes that became quotations: { $count }.
content-found-attributes = Attributes of links or texts left out: { $count }.
content-found-dead-link = A link to { $target }, which is not in the course. The words stay.
content-found-dead-anchor = The place that { $target } names is not there. The link leads to the page.
content-found-base-picture = The translated picture { $target } is missing. The one of the base language is shown.
content-found-encoding = The file was not UTF-8. It was read as { $name }.
content-found-unreadables = Characters that could not be read and stand as a mark: { $count }.
content-found-front-matter = Not used from the top of the page: { $keys }.
content-found-weights = The weights of the answers. Each right one counts the same.
content-found-part-credit = “{ $answer }” earned a part of the points. It counts as wrong now.
content-found-any-other = What was said to any other answer.
content-found-tail = Text behind the answers: { $text }
content-found-matching = A matching question became questions with one choice: { $into }.
content-found-overview = Only the title and the names of modules were taken.
# Findings of an import: not mapped
content-found-only-links = Holds nothing but links to forms elsewhere: { $links }. Write the questions here, or bring them as GIFT.
content-found-empty = The page is empty.
content-found-no-page = Not a page of the course.
content-found-not-in-navigation = The navigation does not name this page. Add it there to bring it in.
content-found-page-missing = The course names this page, and it is not in the folder.
content-found-picture-unused = No page shows this picture.
content-found-file-type = A file of this type cannot be part of a lesson.
content-found-unopened = Too large, or an archive inside an archive. It was not opened.
content-found-question-format = A question format that is not read. GIFT, Aiken and our own form are.
content-found-picture-svg = SVG is a program as much as a picture. Bring it as PNG.
content-found-picture-type = Not a PNG, JPEG, GIF or WebP picture, whatever its name says.
content-found-picture-large = The picture is too large. Bring one of at most 8 MB and 40 million pixels.
content-found-picture-broken = The picture is damaged.
content-found-block-open = The question is not ended by a line of three colons.
content-found-block-kind = A question is one, several, order or text.
content-found-no-stem = Nothing is asked before the choices.
content-found-few-choices = Fewer than two choices.
content-found-many-choices = More than 20 choices.
content-found-nothing-right = No answer is marked as right.
content-found-several-right = Several answers are marked as right where one may be.
content-found-empty-choice = A choice is empty.
content-found-essay = An essay. Nobody could mark it here.
content-found-number = A question for a number. Make it a short text.
content-found-matching-same = A matching question where everything matches the same.
content-found-unreadable = The answers cannot be read.
content-found-brace = The brace of the answers is not closed.
content-found-no-question = Choices or an answer without a question before them.
content-found-no-answer-line = The question has no line that starts with ANSWER.
content-found-no-such-choice = The answer names no choice.
content-found-no-base-page = A translation of a page that the base language does not have.
content-found-course-file = course.toml cannot be read: { $message }
content-found-zip-unreadable = Not a zip file, or a damaged one.
content-found-zip-many = More than 2,000 files.
content-found-zip-large = A file of more than 16 MB, or more than 128 MB together.
content-found-zip-bomb = The zip file grows far more than any honest one. It was not opened.
content-found-zip-name = The name { $name } leads out of the folder. Nothing of the file was used.
content-found-zip-twice = Two files have the same name.
content-found-zip-locked = { $name } is locked with a password. Send it without.
content-found-line = line { $line }
content-found-side-base = Only in the base language. Its part is shown in the base language.
content-found-side-translation = Only in the translation. Its text follows the part before it.
content-found-side-question = Its question asks something else. The part is shown in the base language.

# Learn
content-learn-title = Learn
content-learn-lead = Live guides and courses: { $count }
content-learn-ask = What do you want to know?
content-learn-find = Find
content-learn-all = Everything that is live
content-learn-found = Found
content-learn-found-count = { $count ->
    [one] one, best match first
   *[other] { $count }, best match first
    }
content-learn-because = Found in “{ $heading }”
content-learn-nothing = Nothing yet about “{ $asked }”
content-learn-nothing-text = Try other words, or fewer of them. Search looks at every word of every live part.
content-learn-counted = Searches that find nothing are counted without names.
content-learn-none = Nothing is live yet
content-learn-none-text = A guide appears here as soon as a second person approves it.
content-kind-guide = Guide
content-kind-course = Course

# Course page
content-course-start = Start, { $minutes }
content-course-lessons = Lessons
content-course-about = About it
content-course-version = Version
content-course-version-since = { $number }, live since { $date }
content-course-reviewed = Reviewed by
content-course-written = Written by
content-course-source = Agrees with
content-course-review-by = To be looked at again by
content-course-languages = Languages
content-course-language-part = { $parts } of { $of ->
    [one] { $of } part
   *[other] { $of } parts
    }
content-course-parts = { $count ->
    [one] one part
   *[other] { $count } parts
    }
content-course-edit = Write the next version
content-somebody = somebody who is not in the staff file
content-installation = the installation itself

# My knowledge
content-mine-title = My knowledge
content-mine-lead = What you wrote or brought in. A second person approves it before it is live.
content-mine-new = Write a guide
content-mine-bring = Bring in a course
content-mine-none = You have not written anything yet
content-mine-none-text = A guide of four minutes helps more people than a long course. Write down the one thing that people ask you most.
content-mine-number = Version { $number }
content-state-draft = draft
content-state-sent = waits for review
content-state-returned = came back with a note
content-state-live = live
content-state-past = was live
content-mine-open = Open
content-send = Send to review
content-sent = It is with the reviewers now.
content-versions = Versions
content-version-draft-since = Written { $date }
content-version-whole = Read it whole
content-version-review = Where it stands

# Writing
content-write-title = Write a guide
content-write-title-next = Write the next version
content-write-lead = One thing, in about four minutes. Each heading of level 2 starts a part.
content-write-form = The guide
content-write-hint = Markdown, with questions between lines of three colons. The form is explained beside.
content-write-preview = Look at it
content-write-save = Keep the draft
content-write-kept = The draft is kept.
content-write-help = The form in short
content-write-help-parts = Start each part with ## and its heading.
content-write-help-question = A question: choices with ( ) for wrong and (x) for right, feedback after a greater-than sign.
content-write-help-kinds = Kinds of questions: one, several (with [ ] and [x]), order (a numbered list), text (= answer).
content-write-preview-title = How people will read it
content-write-no-form = This course came in as files. Bring the changed files in again: they become the next version.
content-write-minutes = { $minutes }, in parts: { $parts }

# Imports
content-import-title = Courses in
content-import-lead = A folder as a zip file, one page, or a file of questions. The same files again change nothing.
content-import-file = The file
content-import-file-hint = .zip, .md, .gift or .txt, at most 64 MB
content-import-bring = Bring it in
content-import-none-chosen = Choose a file first.
content-import-too-large = The file is larger than 64 MB. Leave out what is not needed, such as videos.
content-import-earlier = Earlier
content-import-never = Nothing was brought in yet
content-import-never-text = A report stays here for each import: what was mapped, what was lost, what was not mapped and why.
content-import-report = What came in from { $source }
content-import-new = A new course, as a draft
content-import-updated = Changed: the next version, as a draft
content-import-unchanged = The same as before: nothing changed
content-import-nothing = Nothing of it could be used
content-import-layout = Read as { $layout }
content-import-counts = { $lessons ->
    [one] { $lessons } lesson
   *[other] { $lessons } lessons
    } in { $modules ->
    [one] { $modules } module
   *[other] { $modules } modules
    }, { $parts ->
    [one] { $parts } part
   *[other] { $parts } parts
    }, { $minutes }
content-import-kinds = Lessons from elsewhere { $imported }, written in our form { $authored }. Questions from elsewhere { $questionsin }, in our form { $questionsown }. Pictures { $pictures }.
content-import-mapped = Mapped
content-import-loss = Mapped, with something lost
content-import-not = Not mapped
content-import-missing = Missing pictures
content-import-missing-elsewhere = lies on another server, from where nothing is fetched
content-import-missing-here = is not in the folder
content-import-missing-more = and in the translations: { $count }
content-import-languages = Languages
content-import-language = { $name }: { $parts } of { $of ->
    [one] { $of } part
   *[other] { $of } parts
    }
content-import-unaligned = Headings without a counterpart
content-import-page = Page
content-import-lesson = Lesson
content-import-parts = Parts
content-import-questions = Questions
content-import-minutes = Minutes
content-import-why = Why
content-import-place = Place
content-import-all-well = Nothing.
content-import-to-course = Look at the draft
content-arrival-waits = The file waits to be read
content-arrival-opening = Unpacking
content-arrival-pages = Reading the pages
content-arrival-pictures = Keeping the pictures
content-arrival-keeping = Keeping the draft and its report
content-arrival-failed = The file could not be read, by a fault of ours. Nothing was changed. Send it again; if it stays so, the log of the server says why.
content-arrival-another = Send a file again
content-arrival-reading = is being read
content-arrival-not-in = did not come in

# Review
content-reviews-title = To review
content-reviews-lead = What others wrote and wait to see live.
content-reviews-none = Nothing waits for you
content-reviews-none-text = When somebody sends a guide or a course, it appears here.
content-reviews-since = sent { $date }
content-review-kicker = To review · { $kind }
content-review-head = { $title }, version { $number }
content-review-sent-by = { $name } sent it on { $date }.
content-review-not-sent = It does not wait for a decision.
content-review-lead-new = This is the first version. Everything is new.
content-review-lead-changed = { $count ->
    [one] One thing changed since version { $number }. Everything else is as it was.
   *[other] { $count } things changed since version { $number }. Everything else is as it was.
    }
content-review-lead-same = Nothing that people read changed since version { $number }.
content-review-to-decision = Go to the decision
content-review-what-changed = What changed
content-review-what-is = What it says
content-review-taken = taken out
content-review-put = put in
content-review-same = Blocks that are the same: { $count }.
content-review-gone = taken out
content-review-new = new
content-review-changed = changed
content-review-answer-changed = another answer is right
content-review-block = Block { $number }, { $kind }
content-review-kind-text = text
content-review-kind-picture = picture
content-review-kind-question = question
content-review-part = Part { $place }
content-review-was = Version { $number }, live
content-review-is = Version { $number }, draft
content-review-was-nothing = Nothing
content-review-right = right
content-review-picture = Picture: { $words }
content-review-say = Say something about this part
content-review-answer = Answer
content-review-say-hint = { $name } reads it; it stays with the version
content-review-add = Add the remark
content-review-settled = Settled
content-review-was-settled = settled
content-review-decision = Your decision
content-review-vouch = You vouch for three things
content-review-vouch-right = It is right for the work
content-review-vouch-agrees = It agrees with { $source }
content-review-vouch-agrees-none = It agrees with how we work; no source is named
content-review-vouch-tests = The questions test what matters
content-review-vouch-tests-none = It needs no question
content-review-approve = Approve
content-review-approve-hint = Tick all three first. Your name is shown to readers.
content-review-note = Or return it with a note
content-review-note-hint = What is missing, and what would do?
content-review-return = Return it
content-review-own = You wrote this, so somebody else must approve it.
content-review-no-reviewer = A reviewer decides about this. You see where it stands.
content-review-path = Who must
content-review-path-draft = Draft written
content-review-path-sent = Sent
content-review-path-review = Review by a second person
content-review-path-live = Live
content-review-path-reviewers = Whoever reviews, but not its author
content-review-path-returned = Returned with a note
content-review-checks = Checks
content-review-check-source = Source named: { $source }
content-review-check-no-source = No source named
content-review-check-age = Reads easily: about age { $age }
content-review-check-hard = Hard to read: about age { $age }, aim for 12
content-review-check-no-age = Reading age cannot be said for { $name }
content-review-check-minutes = { $minutes }
content-review-check-long = { $minutes }, aim for 4
content-review-check-languages = Every part is there in { $names }
content-review-check-behind = Not every part is there in { $names }
content-review-check-questions = No question
content-review-other-text = The text changed after you opened this page, so nothing was approved.
content-review-look-again = Look at it again
content-review-approved = It is live now.
content-review-returned = It is back with its author.
content-review-remark-kept = The remark is kept.

# What is refused, and what to do next.
content-no-write-others = Only its author or a People leader changes this. Say what is missing in a remark.
content-reviewer-decides = A reviewer decides about this. You see where it stands.
content-own-work = You wrote this, so somebody else must approve it. Ask another reviewer.
content-as-files = This course came in as files. Bring the changed files in again.
content-title-missing = Give it a title.
content-form-empty = Write at least one paragraph or question.
content-folder-of-others = Somebody else brought in a course from files of this name. Rename yours, or ask a People leader.
content-folder-other-course = Files of this name became “{ $title }”, which shares nothing with these. Rename yours.
content-sent-already = This version was sent already. Look at where it stands.
content-decided-already = This version does not wait for a decision any more. Open its page again.
content-vouch-missing = Tick all three first: your name stands under each of them.
content-note-missing = Say in a sentence what is missing and what would do.
content-remark-missing = Write a sentence first.
content-fault-line = Line { $line }: { $fault }
content-fault-not-closed = end the question with a line of three colons.
content-fault-kind = a question is one, several, order or text.
content-fault-no-stem = ask something before the choices.
content-fault-few = give at least two choices.
content-fault-many = give at most 20 choices.
content-fault-nothing-right = mark a right answer.
content-fault-several-right = mark one right answer, or make it a question with several.
content-fault-empty-choice = write something for every choice.
content-path-unreadable = { $path } cannot be read: { $error }. Name a folder or file that is there.
content-nothing-used = Nothing of it can be used. The report of the import says why.
