programmes-title = Programmes
programmes-lead = Preparation, a class, and practice on the job, as one thing with one pace.
programmes-none = You are in no programme
programmes-none-text = When somebody brings you into a cohort, asks you to observe, or opens a programme to all, it stands here.
mine-title = Yours
earned-title = Your certificates
observed-title = Those you observe
cohorts-title = Cohorts
all-programmes = All programmes
open-programmes = You can begin these
programme-is-retired = Out of use
programme-new = New programme
programme-new-lead = Three phases, in this order: nobody gets to the next before this one is done.
programme-name = Title
programme-about = What it is for
programme-phases = The three phases
programme-courses = Before the class: courses
programme-classes = The class: from the catalogue
programme-live = The class: what is not in the catalogue
programme-live-hint = One per line. Who leads the cohort says who was there; for a class of the catalogue, its attendance says so.
programme-practice = Practice on the job, seen by an observer
programme-capstone = What a cohort makes together
programme-capstone-hint = Leave it empty if there is nothing. The certificate waits for it.
programme-certificate = What the certificate says
programme-certificate-hint = The title, if you leave it empty.
programme-months = How many months the certificate holds
programme-months-hint = 0 means that it does not end.
programme-elsewhere = How many months ago something done elsewhere may be
programme-elsewhere-hint = 0 means of any age.
programme-opening = Who begins
programme-open = People may begin by themselves, and who leads people with the whole team
programme-before-days = Days until the courses are done
programme-live-days = Days until the class
programme-practice-days = Days until practice is seen
programme-write = Write the programme
programme-retired = This programme is out of use. Choose another one.
programme-retired-html = This programme is <b>out of use</b>: nobody begins any more. Cohorts that go through it stay.
programme-acts = Begin, cohorts, what counts
one-per-line = One per line.
phase-before = Before the class
phase-live = The class
phase-practice = Practice on the job
phase-by = by { $day }
stage-before = Preparing
stage-live = Ready for the class
stage-practice = Practising
stage-capstone = Waits for the joint work
stage-complete = Complete
holds-for-ever = It does not end.
holds-months = { $count ->
    [one] It holds for { $count } month.
   *[other] It holds for { $count } months.
    }
elsewhere-any-age = What was done elsewhere counts at any age.
elsewhere-months = { $count ->
    [one] What was done elsewhere counts for { $count } month.
   *[other] What was done elsewhere counts for { $count } months.
    }
pace-days = From the day you begin: courses within { $before ->
    [one] { $before } day
   *[other] { $before } days
    }, the class within { $live ->
    [one] { $live } day
   *[other] { $live } days
    }, practice within { $practice ->
    [one] { $practice } day
   *[other] { $practice } days
    }.
begin-title = Begin
begin-me = Begin by myself
begin-team = Begin with my whole team
begun-already = Everybody whom you mean is on the way in this programme already. Open it under Programmes.
cohort-of-team = Team of { $name }
instead-title = What else counts
instead-lead = Who has done it is done with the step; the page of each member says by which rule.
instead-step = For the step
instead-what = This counts too
instead-months = If it is at most so many months ago
instead-months-hint = 0 means of any age.
instead-add = Let it count
instead-end = No longer
instead-course = The course “{ $title }”
instead-certificate = The certificate “{ $title }”
instead-fresh = { $months ->
    [one] { $what }, at most { $months } month ago
   *[other] { $what }, at most { $months } months ago
    }
instead-gone = Something that is no longer there
instead-wrong = Choose a course or a certificate that is not the step itself.
instead-there = This counts for the step already.
instead-many = At most { $most } such rules fit into a programme. Remove one first.
step-choose = Choose a step of this programme.
retire-title = Out of use
retire-lead = Nobody begins any more. Cohorts that go through it stay, and so do certificates.
retire-act = Take it out of use
capstone-title = Joint work
capstone-said = What you saw of it
capstone-accept = Accept the joint work
capstone-accepted = Accepted
capstone-nothing = There is no joint work to accept here, or it is accepted already.
certificate-title = Certificate
certificate-of = Programme
certificate-awarded = Earned on
certificate-expires = Holds until
certificate-number = Number
certificate-until = Holds until { $day }
certificate-holds = Holds
certificate-over = No longer holds
certificate-revoked = Taken back
certificate-revoked-html = This certificate was <b>taken back</b>: { $why }
certificate-ends-html = This certificate holds until <b>{ $day }</b>. Renew it in time.
certificate-way = How it was earned
certificate-renew = Renew it
certificate-show = Certificate
cohort-new = New cohort
cohort-name = Name
cohort-before-on = Courses done by
cohort-live = Day of the class
cohort-practice-on = Practice seen by
cohort-lead = Who leads it
cohort-lead-hint = A name or a number. You, if you leave it empty.
cohort-set-up = Set up the cohort
cohort-live-on = Class on { $day }
cohort-pace = Courses by { $before }, class on { $live }, practice until { $practice }.
cohort-led-by = Led by { $name }.
cohort-nobody = Nobody is here yet
cohort-nobody-text = Bring in people by name or number, or a whole team at once.
cohort-full = A cohort has room for { $most } people. Set up another one.
members-title = Who is in it
members-summary = { $done } of { $all } complete
members-person = Person
members-stage = Where they are
members-steps = Steps
member-late = Late since { $day }
members-observer = Observer
observer-none = Nobody yet
steps-done = { $done } of { $all ->
    [one] { $all } step
   *[other] { $all } steps
    }
join-title = Bring people in
join-numbers = Names or numbers
join-act = Bring them in
join-nobody = Write at least one name or number.
team-title = Your whole team
team-text = Everybody whom you lead, each with their manager as observer.
team-join = Bring in my team
person-unknown = Nobody at work is called “{ $text }”. Write a name or a number.
person-many = Several people are called “{ $text }”. Write the number.
day-to-come = This day is still to come. Choose the day on which it was done.
too-long-ago = { $count ->
    [one] This programme counts what was done at most { $count } month ago.
   *[other] This programme counts what was done at most { $count } months ago.
    }
days-order = The days must follow one another: courses, class, practice.
days-over = This day is over. Choose one to come.
days-title = Other days
days-lead = Everybody on the way is told. What is done stays done.
days-act = Set these days
text-wrong = Write something, at most { $most } characters.
text-long = Write at most { $most } characters.
months-wrong = Write a number of months from 0 to 120.
pace-wrong = Write days from 0 to { $most }, each phase no shorter than the one before it.
steps-many = A phase has at most { $most } steps.
step-missing = Write or choose at least one step.
course-gone = One of these courses is no longer there. Choose again.
class-gone = One of these classes is no longer in the catalogue. Choose again.
step-done = Done
step-open = Open
step-closed = Opens when the phase before is done
was-there = Attended on { $day }; it counts as soon as the phase before is done.
why-course = The course was finished on { $day }.
why-was-there = The attendance of the class on { $day } says so.
why-attended = { $name } says that they were there ({ $day }).
why-observed = { $name } saw: { $evidence } ({ $day })
why-instead = By rule: “{ $source }”, done on { $day }.
why-elsewhere = Done elsewhere ({ $source }, { $day }): { $evidence }. Accepted by { $name }.
why-withdrawn = Counts no more: { $why }
why-withdrawn-by = { $name } withdrew it: { $why }
history-title = How it came to this
history-line = { $day }: { $step }. { $why }
mark-attended = Was there
mark-seen = What you saw: { $step }
mark-observed = Sign off
mark-elsewhere = Done elsewhere
mark-source = Where
mark-on = On which day
mark-evidence = What shows it
mark-accept = Accept it
mark-withdraw = Withdraw
mark-withdraw-lead = Steps of later phases that stood on it count no more, and a certificate that stood on it is taken back.
mark-withdraw-why = Why it counts no more
mark-withdraw-act = Withdraw it
mark-done = This step is done already.
mark-open = This step is not done, so there is nothing to withdraw.
mark-closed = The phase before is not done yet.
mark-wrong-way = This step is not done in this way.
mark-of-house = This step counts by a course, by attendance or by a rule. Correct it there.
attendance-corrected = the attendance of the class was corrected
may-not-observe = Only the observer, or who leads this person, signs off practice.
observer-practises-too = You go the same way yourself: once this counts for you, you can sign it off for others.
may-not-accept = Only who leads the cohort says who was there and what counts.
may-not-name = Only who leads the cohort, or this person, says who observes.
may-not-mark-own = Nobody marks their own steps. Ask your observer or who leads the cohort.
member-side = Pace, observer and others
member-pace = Pace
member-observer = Observer
observer-other = Somebody else observes
observer-hint = A name or a number.
observer-set = Set the observer
observer-is-member = Nobody observes themselves. Name somebody else.
member-fellows = With you in the cohort
member-out-title = Take out of the cohort
member-out-why = Reason
member-out-hint = The person reads it. What was done stays.
member-out-act = Take out
member-ended = This person was taken out of the cohort. Bring them in again first.
member-ended-html = Taken out of the cohort: { $why }
member-complete = Everything is done here, so nobody is taken out.
notice-joined = You are in the programme { $programme }
notice-joined-why = Somebody brought you into a cohort; the page shows the days and what counts already.
notice-practises = Practice to see and sign off: { $programme }
notice-practises-why = Somebody whom you observe is done with the class and practises now.
notice-ending = Your certificate { $title } holds until { $day }
notice-ending-why = It was not renewed yet.

today-earned = Earned
budgets-title = Money and paid time
budgets-lead = Seats in the classes of this programme draw on these first.
budgets-none = No budget is for this programme alone. Its seats draw on the budgets of units and of all.
budget-says = { $left } left of { $given }: { $planned } planned, { $committed } committed, { $spent } spent.
budget-overrun = { $by } over
budget-closed = Closed
budget-new = New budget for this programme

version-number = Version { $number }
version-by = { $name }, { $day }
version-first = This is how it was written first.
version-moved = { $version }, since { $name } moved the cohort ({ $day })
version-newer-html = There is a <b>newer version</b> of this programme. This cohort goes on as it began until you move it.
versions-title = Versions
versions-lead = What was changed, by whom and when. Cohorts under way keep their version until whoever leads them moves them.
changes-title = What changes
changes-what = What
changes-before = Before
changes-after = After
changes-nothing = nothing
revise-title = Revise
revise-lead = This becomes a new version. New cohorts go through it; cohorts under way keep the one with which they began.
revise-back = Back to the programme
revise-kept = Stays: { $step }
revise-kept-hint = Other words are the same step, and what was done for it stays done. Empty a line, and the step is no longer asked.
revise-live = More for the class, not from the catalogue
revise-practice = More practice on the job
revise-said = What changes, and why
revise-said-hint = Whoever reads the history sees it. You can leave it empty.
revise-act = Write the new version
revise-yes = Yes
revise-no = No
revise-nothing = Nothing is different yet. Change something first.
revise-meanwhile = { $name } wrote a new version while you wrote yours. Read what changed below, then send yours again.
revise-meanwhile-title = What somebody else changed meanwhile
revise-meanwhile-lead = What you did not touch is now as they left it; what you changed is as you wrote it.
move-title = See what changes
move-lead = What is done stays done. Whoever is done with everything stays with the version they were done with, and keeps the certificate.
move-members = What it is to each member
move-stays = Done with everything: stays as it is.
move-new = New: { $steps }
move-done = Stays done: { $steps }
move-rests = Done and no longer asked; it stays in the record: { $steps }
move-seats-title = Seats in classes that are no longer asked
move-seat = { $name }: { $class }, { $day }
move-seats-stay = These seats stay booked.
move-seats = { $count ->
    [one] A member holds a seat in a class that is no longer asked. Say that it stays, or give it back first.
   *[other] Members hold { $count } seats in classes that are no longer asked. Say that they stay, or give them back first.
    }
move-act = Move the cohort to this version
move-back = Leave it as it is
move-already = This cohort goes through the newest version already.
move-newer = There is a newer version than the one you read. Read below what changes now, then send again.
notice-moved = The programme { $programme } has changed for you
notice-moved-why = Your cohort goes on in a new version. What you have done stays done; the page shows what is new.
notice-days = The programme { $programme } has other days
