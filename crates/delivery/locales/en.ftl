# Coverage.
coverage-title = Coverage
coverage-about = Required learning of everybody at work, by unit and by site. Each person counts once: as late if anything is late, else as due, else as done.
coverage-lead-html = <b>{ $done } of { $people } people have done all that is required of them.</b> { $late ->
    [0] Nobody is late.
    [one] { $late } person is late.
   *[other] { $late } people are late.
    }
coverage-lead-few-html = <b>{ $people ->
    [one] { $people } person has
   *[other] { $people } people have
    } required learning.</b> So few are late, or so few are not, that the number stays hidden.
coverage-none = No rule asks anything of anybody yet.
coverage-too-few = So few people have required learning that any number would speak about one of them.
coverage-by-unit = By unit
coverage-by-site = By site
coverage-unit = Unit
coverage-site = Site
coverage-people = People
coverage-done = Done
coverage-due = Due
coverage-late = Late
coverage-together = Together
coverage-others = Smaller ones together
coverage-nowhere = No unit or site
coverage-few = not shown
coverage-scale = share of people who are due or late
coverage-heat = Share of people who are due or late. Most are late at { $name }: { $share }.
coverage-heat-level = Share of people who are due or late. Nobody is late.
coverage-rule-of-five = A dashed cell, not shown, holds fewer than five people, or a number from which such a cell could be worked out. Whoever leads a team sees their own people by name.
# Rules.
rule-title = Rules
rule-about = A rule says who learns what, by when and why. It follows every change of the staff file.
rule-new = New rule
rule-none-title = No rule yet
rule-none = A rule asks a group of people for a course. Before it goes on, you see whom it would ask.
rule-count = { $count ->
    [one] { $count } rule
   *[other] { $count } rules
    }
rule-rule = Rule
rule-what = What
rule-owner = Owner
rule-people = People
rule-late = Late
rule-ends = Ends
rule-group-on = On
rule-group-draft = Drafts
rule-group-off = Off
rule-new-title = New rule
rule-new-about = Give it a name. Who, what, when and why come next; nothing is sent before you switch it on.
rule-name = Name
rule-name-hint = What people would call it: “Lock-out, yearly”.
rule-begin = Begin the draft
rule-back = Back to the rules
rule-label-draft = Rule · draft, kept { $kept }
rule-label-rehearsed = Rule · draft, kept { $kept } · rehearsed { $rehearsed }
rule-label-on = Rule · on since { $since }
rule-label-off = Rule · off since { $since }: { $why }
rule-off-expired = its last day has passed
rule-off-replaced = replaced by “{ $title }”
rule-save = Save as draft
rule-switch-on = { $people ->
    [0] Switch on, nobody yet
    [one] Switch on for { $people } person
   *[other] Switch on for { $people } people
    }
rule-change = Make a changed copy
rule-switch-off = Switch off
rule-switch-off-why = Why it goes off
rule-switch-off-hint = One sentence. Open duties that nothing else asks for end; what was learned stays.
rule-throw-away = Throw the draft away
rule-lead-html = <b>{ $people ->
    [one] { $people } person gets
   *[other] { $people } people get
    } this duty</b>, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
    } in all.
rule-lead-nobody-html = <b>Nobody new gets this duty.</b>
rule-lead-begun = { $count ->
    [one] { $count } of them has begun and needs only the rest.
   *[other] { $count } of them have begun and need only the rest.
    }
rule-lead-have = { $count ->
    [one] { $count } person has it already, or has done it.
   *[other] { $count } people have it already, or have done it.
    }
rule-lead-lose = { $count ->
    [one] { $count } person loses an older duty that this one replaces.
   *[other] { $count } people lose an older duty that this one replaces.
    }
rule-lead-unrehearsed = Nobody is asked yet. Say who, what, by when and why; then you see whom it would ask.
rule-lead-on-html = <b>{ $people ->
    [one] { $people } person is
   *[other] { $people } people are
    } in this rule.</b> { $late ->
    [0] Nobody is late.
    [one] { $late } person is late.
   *[other] { $late } people are late.
    }
rule-who = Who
rule-left-after = people left after each line
rule-everyone = Everyone for whom
rule-join = How the lines join
rule-join-all = all
rule-join-any = any
rule-join-none = none
rule-is-true = of this is true:
rule-more = { $count } more
rule-not = not
rule-or-below = or below
rule-verb-unit = works in
rule-verb-site = works at
rule-verb-job = does the job
rule-verb-grade = has the grade
rule-verb-tenure = has been here
rule-verb-manager = is led by
rule-verb-group = is in the group
rule-verb-employment = is employed as
rule-verb-person = is
rule-kind = Kind of line
rule-choose = choose …
rule-or = or …
rule-add-choice = Add a choice: { $line }
rule-name-or-number = Name or number
rule-at-least = at least, days
rule-at-most = at most, days
rule-take-out = Take out { $name }
rule-remove-line = Remove the line: { $line }
rule-turn-line = Turn round the line: { $line }
rule-turn = not
rule-add-line = Add a line
rule-add-group = Add a group of lines
rule-see-names = { $count ->
    [one] See the { $count } name
   *[other] See all { $count } names
    }
rule-gone = no longer there
rule-what-when-why = What, when, why
rule-course = What
rule-course-none = Choose a course
rule-course-waits = { $title } (nothing published yet)
rule-due = Due
rule-due-days = { $days ->
    [one] { $days } day after they come in
   *[other] { $days } days after they come in
    }
rule-due-date = On a date
rule-due-on = The date
rule-due-hint = People in it today: by { $day }
rule-again = Again
rule-again-never = Once
rule-again-months = { $months ->
    [one] { $months } month after they finish
   *[other] { $months } months after they finish
    }
rule-again-days = { $days ->
    [one] { $days } day after they finish
   *[other] { $days } days after they finish
    }
rule-again-hint = It opens again some weeks before it runs out.
rule-reason = Reason, everyone reads it
rule-owner-label = Owner, who answers questions
rule-owner-hint = Name or number
rule-owner-unknown = Nobody at work is found by this. Write the name or the number as in the staff file.
rule-owner-many = Several people are found by this. Write the number.
rule-expires = Ends by itself
rule-expires-hint = { $owner } is asked to renew it on { $day }
rule-expires-none = Without a date it stays on until somebody switches it off.
rule-replaces = Replaces
rule-replaces-none = No other rule
rule-rehearsal = Rehearsal
rule-rehearsal-took = on today’s people, { $seconds } s, nothing sent
rule-rehearsal-quick = on today’s people, nothing sent
rule-rehearse = Rehearse
rule-rehearsal-old = The last rehearsal was of another day or of another sentence. Save once to rehearse again.
rule-unit = Unit
rule-no-unit = No unit
rule-gain = { $minutes ->
    [one] Gain, { $minutes } min
   *[other] Gain, { $minutes } min
    }
rule-begun = Begun, the rest
rule-have = Have it already
rule-lose = Lose a duty
rule-minutes = Minutes
rule-bar = Bar
rule-together = Together
rule-by-unit = Rehearsal by unit
rule-side = Why or why not
rule-why-or-not = Why or why not?
rule-why-several = Names or numbers, with commas between
rule-ask = Ask
rule-why-found-none = Nobody at work is found by “{ $text }”.
rule-why-has = has it
rule-why-would = would have it
rule-why-has-not = does not
rule-why-since = { $source }, since { $day }
rule-why-file = Staff file
rule-why-stops = Stops at: { $line }. The rest is not asked.
rule-why-changes = The day this changes in the staff file, the duty comes.
rule-why-also = Also from { $rules }. One duty, due { $day }.
rule-meets = Meets other rules
rule-meets-none = No other rule asks for this course.
rule-meets-replaces-html = <b>Replaces</b> “{ $rule }”
rule-meets-overlaps-html = <b>Overlaps</b> “{ $rule }”
rule-meets-only = { $count ->
    [0] Nobody is only under the old one.
    [one] { $count } person is only under the old one.
   *[other] { $count } people are only under the old one.
    }
rule-meets-both = { $count ->
    [0] No people in common.
    [one] { $count } person. They get it once.
   *[other] { $count } people. They get it once.
    }
rule-meets-see = See them
rule-toast-again = People have changed since the rehearsal, so it was rehearsed again. Look, then switch on.
rule-wrong-title = Give it a name of 1 to 160 characters.
rule-wrong-reason = Use at most 1 000 characters; the course says the rest.
rule-wrong-due = Give between 1 and 3 650 days.
rule-wrong-again = Choose between 7 days and 10 years.
rule-wrong-why = Write one sentence why; the people who had the duty can read it.
rule-before = Before it goes on
rule-check-reason = Reason is there
rule-check-reason-not = The reason is missing
rule-check-owner = Owner can answer
rule-check-owner-not = Nobody at work owns it
rule-check-course = The course is published
rule-check-course-not = The course waits for its review
rule-check-course-none = The course is missing
rule-check-due = Date is there
rule-check-due-not = The date is missing
rule-check-rehearsed = Rehearsed today
rule-check-rehearsed-not = Not rehearsed today
rule-check-lines = Each line says something
rule-check-lines-not = A line is empty
rule-toast-saved = Draft kept.
rule-toast-on = The rule is on.
rule-toast-off = The rule is off.
rule-names-title = Names
rule-names-about = People in “{ $rule }” today.
rule-names-none = Nobody is in it today.
rule-names-since = In it since
rule-names-state = State
rule-names-next = More names
rule-stale = This rule was changed in another window. Nothing of yours was lost there; look at it again before you go on.
rule-state-new = would come in
rule-state-open = open, due { $day }
rule-state-overdue = late since { $day }
rule-state-asleep = away, asleep
rule-state-done = done
rule-state-none = in the rule
rule-ends-notice = The rule “{ $rule }” ends on { $day }
rule-ends-notice-why = You own it. Renew it, or let it end.
# Where a duty comes from.
why-title = Why do I have this?
why-title-of = Why does { $name } have this?
why-about = { $course }: from the staff file to the rule to the duty.
why-rule = Rule “{ $rule }”
why-rule-ended = Rule “{ $rule }”, which asks no more
why-reason = “{ $reason }”
why-asks-for = Asks for { $course } by { $day }. In it since { $since }.
why-holds = holds
why-holds-not = does not hold any more
why-recommended = { $name } recommended it
why-recommended-about = “{ $reason }” You said yes on { $day }.
why-recommended-about-of = “{ $reason }” { $name } said yes on { $day }.
why-chosen = Your own choice
why-chosen-of = { $name }’s own choice
why-chosen-about = You chose it on { $day }.
why-chosen-about-of = Chosen on { $day }.
why-due = Due { $day }
why-no-date = Without a date
why-one-duty = { $count ->
    [one] One source.
   *[other] One duty, { $count } sources.
    }
why-staff-file = Staff file, since { $day }
why-asleep = It sleeps while you are away, and wakes with as many days left.
why-asleep-of = It sleeps during the absence, and wakes with as many days left.
why-done = Done on { $day }.
why-ended = Nothing asks for it any more.
why-questions = Questions? { $owner } answers.
# A person's page.
person-lead = { $open ->
    [0] Nothing is open.
    [one] { $open } thing is open.
   *[other] { $open } things are open.
    } { $late ->
    [0] Nothing is late.
    [one] { $late } is late.
   *[other] { $late } are late.
    }
person-lead-past = { $open ->
    [0] On that day nothing was open.
    [one] On that day { $open } thing was open.
   *[other] On that day { $open } things were open.
    } { $late ->
    [0] Nothing was late.
    [one] { $late } was late.
   *[other] { $late } were late.
    }
person-duties = Duties
person-duties-past = Duties on that day
person-duties-none = Nothing is asked.
person-why-rule = { $reason } Rule “{ $rule }”.
person-record = Record
person-record-past = Record up to that day
person-record-none = Nothing finished yet.
person-side = Sharing and acts
person-for = For { $name }
person-recommend = Recommend something
person-code = Print a sign-in code
# What an import would do to learning.
effect-new = People who join
effect-gain = New duties
effect-end = Duties that end
effect-minutes = Minutes of new learning
effect-owner = Rules that lose their owner
# Today.
today-next = Next for you · { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
    }
today-part-of = Part of { $course }
today-start = Start, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
    }
today-go-on = Go on, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
    }
today-nothing-title = Nothing is asked of you now
today-nothing = What is due comes here by itself, with its reason. Until then, look around as you like.
today-look-around = Look around in Learn
today-due = Due
today-due-sum = { $count ->
    [one] { $count } thing
   *[other] { $count } things
    }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
    }
today-no-date = No date
today-due-none = Nothing is due.
today-due-all = All { $count } things that are due
today-why-link = Where this comes from
today-recommended = Recommended to you
today-recommended-lead = You decide: yes, later or no.
today-spotlights = Spotlights
today-spotlights-lead = Three at most, chosen by people.
today-spotlight-line = { $by }, for { $scope }: “{ $reason }”
today-spotlight-line-until = { $by }, for { $scope }, until { $until }: “{ $reason }”
today-scope-everyone = everyone
today-side = Your learning
today-open = Begun
today-parts = { $done } of { $of ->
    [one] { $of } part
   *[other] { $of } parts
    }
today-done = Finished lately
today-done-none = What you finish stands here.
today-why-rule-html = { $reason } Required by “{ $rule }”.
today-why-rules-html = { $reason } Two or more rules ask for it; it counts for all of them.
today-why-accepted-html = you said yes when { $by } recommended it: “{ $reason }”
today-why-chosen-html = you chose it.
today-why-recommended-html = { $by } recommends it: “{ $reason }”
today-why-begun-html = you began it on { $day }; your place is kept.
today-why-due-html = it is due { $due }. { $reason }
recommendation-yes = Yes
recommendation-later = Later
recommendation-no = No
recommendation-kept-yes = It stands under Due now, without a date. Thank you.
recommendation-kept-later = Kept. You will see it again in two weeks.
recommendation-kept-no = Kept. { $name } sees that you said no, nothing else.
# The player.
player-leave = Leave the lesson. Your place is kept.
player-part = Part { $part } of { $of }
player-all-parts = { $of ->
    [one] The one part
   *[other] All { $of } parts
    }
player-left = about { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
    }
player-under-one = under 1 minute left
player-minutes-done = { $minutes ->
    [one] { $minutes } minute, done
   *[other] { $minutes } minutes, done
    }
player-version = version { $version }
player-reviewed = reviewed { $day } by { $name }
player-language = Language:
player-languages = Read it in another language
player-other-language = This part is not there in your language yet. You see it in { $language }.
player-check = Check
player-check-again = Check again
player-check-order = Check the order
player-choose-again = Choose again
player-go-on = Go on
player-finish = Finish
player-yes = Yes
player-not-this-one = Not this one
player-this-is-the-one = This is the one
player-belongs = This one belongs
player-in-place = In its place
player-not-in-place = Not in its place
player-partly = { $found } of { $of } found, { $wrong ->
    [one] { $wrong } does not belong
   *[other] { $wrong } do not belong
    }. Change it and try again.
player-partly-missing = { $found } of { $of } found. Something is missing; try again.
player-order-partly = { $found } of { $of } in their place. Move the others and try again.
player-nothing-chosen = Nothing is chosen yet. Choose, then check.
player-changed = This part changed since you opened it. Your answer was not counted; here is the part as it is now.
player-right = Yes.
player-wrong = Not this one.
player-right-answer = Right would be: { $answer }
player-next-time = it does not count against you. It is worth reading the part again.
player-kept-at = Answer kept at { $time }.
player-order-kept = Your order is kept after each move.
player-one-up = { $step }, one up
player-one-down = { $step }, one down
player-your-answer = Your answer
player-go-on-with = Go on with part { $part }?
player-stopped = You stopped on { $when }. { $answers ->
    [0] Your place is kept.
    [one] Your place and one answer are kept.
   *[other] Your place and { $answers } answers are kept.
    }
player-newer = The lesson has a new version since. You finish version { $version }; what you did counts.
player-act-go-on = Go on, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
    }
player-from-start = From the beginning
player-finished = Finished
player-finished-right = Finished, { $right } of { $of } right at the first try
player-takeaway = You can do this now
player-finished-title = { $title }: finished
player-kept-finished = Kept at { $time }.
player-kept-course = Kept at { $time }. Part of { $course }: { $done } of { $of ->
    [one] { $of } lesson
   *[other] { $of } lessons
    } done.
player-kept-course-done = Kept at { $time }. { $course } is finished.
player-nothing-next = Nothing else is due for you now.
player-read-again = Read it again
player-read-again-text = It stays in Learn, for when you need it
player-start-next = Start the next, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
    }
player-done-for-now = Done for now
# My team.
team-title = My team
team-lead = { $people ->
    [one] { $people } person reports to you
   *[other] { $people } people report to you
    } · { $day }
team-nobody-title = Nobody reports to you
team-nobody = The staff file says who leads whom. If that is wrong, tell whoever keeps it.
team-people = Who has what to do
team-people-sum = { $people ->
    [one] { $people } person
   *[other] { $people } people
    }, { $open ->
    [one] { $open } thing open
   *[other] { $open } things open
    }
team-table = Your team, table
team-person = Person
team-state = State
team-due = Due
team-overdue = Overdue
team-done = Done
team-next-due = Next
team-nothing-open = nothing open
team-together = Together
team-side = Your acts
team-level = level
team-overdue-since = { $days ->
    [one] { $days } day over
   *[other] { $days } days over
    }
team-due-within = due within a week
team-under-way = under way
team-overdue-sum = { $people ->
    [one] { $people } person
   *[other] { $people } people
    }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
    }
team-overdue-none = Nobody is overdue.
team-recommend = Recommend
team-to-one = To one person
team-what = What
team-reason = Your reason, they will read it
team-recommend-act = Recommend it
team-not-an-order = They can say yes, later or no. It is not an order.
team-recommended-toast = { $name } sees it on Today, with your reason.
team-answers = What they said
team-answer-yes = said yes on { $day }
team-answer-later = said later on { $day }
team-answer-no = said no on { $day }
team-answer-none = no answer yet, sent on { $day }
team-slips = Someone without e-mail?
team-slips-text = Open the person and print a sign-in code. It works once, today.
team-reason-missing = Write why. The person reads your reason.
team-not-yours = Choose someone who reports to you.
team-course-missing = Choose something that is published.
team-already = { $name } has your recommendation for this already and has not answered yet.
team-what-classes = Classes
team-what-courses = Guides and courses
# Spotlights.
spotlight-title = Spotlights
spotlight-lead = At most three at a time, with a reason and an end. They stand on Today.
spotlight-lead-team = At most three at a time for a team or a group you lead, with a reason and an end. They stand on Today for its people.
spotlight-for-whom = Whoever may not take a class or a programme does not see it here.
spotlight-course = What
spotlight-scope = For whom
spotlight-reason = Why, everyone reads it
spotlight-until = Until
spotlight-add = Put it in the light
spotlight-end = Take it out
spotlight-full = Three are in the light. Take one out first.
spotlight-twice = It is in the light for them already.
spotlight-none = Nothing is in the light now
spotlight-none-text = Choose what deserves a look, say why, and until when.
spotlight-since = Since { $day }: { $begun } began it, { $finished } finished it.
spotlight-since-class = Since { $day }: { $begun } took a seat, { $finished } came.
spotlight-since-programme = Since { $day }: { $begun } began it, { $finished } got its certificate.
spotlight-programmes = Programmes
spotlight-since-few = fewer than five
spotlight-since-note = These are people of the scope, whatever led them there; the numbers do not say what the light did.
spotlight-until-wrong = Choose a day from today on.
spotlight-until-far = Choose a day up to { $latest }: a light that stays on is not seen.
spotlight-reason-missing = Write why; people should know.
# Mail.
mail-day-subject = { $count ->
    [one] One thing for you
   *[other] { $count } things for you
    }
mail-day-hello = Hello { $name },
mail-day-because = Why:
mail-day-open = Open
mail-day-why = Sent because these came up since the last message. At most one such message a day.
mail-notice-overdue-title = { $title } is overdue
mail-notice-due-title = { $title } is due { $due }
mail-notice-recommended-title = { $by } recommends { $title }
mail-notice-new-title = New for you: { $title }

# What is refused, and what to do next.
rule-gone-on = This rule has gone on, so it stays as it was rehearsed. Make a copy that replaces it.
rule-on-already = This rule has gone on already. Open its page again.
rule-changed-since = The rule has changed since it was rehearsed. Rehearse it again.
rule-people-changed = People have changed since the rehearsal. Rehearse again, then switch on.
rule-not-on = This rule is not on, so it cannot be switched off. Open its page again.
rule-needs-reason = Write the reason; everybody who is asked reads it.
rule-needs-course = Choose what people should learn.
rule-needs-published = Nothing of this course is published yet. The rule waits for its review.
rule-needs-due = Say by when.
rule-needs-later-end = This day has passed. Choose a later one.
rule-needs-owner = Name the owner, who answers questions.
rule-needs-owner-here = This person is not at work any more. Name somebody who can answer.
