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
today-parts = { $done } of { $of } parts
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
player-next = Next
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
player-takeaway = Take with you: { $objective }
player-finished-title = { $title }: finished
player-kept-finished = Kept at { $time }.
player-kept-course = Kept at { $time }. Part of { $course }: { $done } of { $of } lessons done.
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
team-overdue-none = Nobody is over a date.
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
# Spotlights.
spotlight-title = Spotlights
spotlight-lead = At most three at a time, with a reason and an end. They stand on Today.
spotlight-course = What
spotlight-scope = For whom
spotlight-reason = Why, everyone reads it
spotlight-until = Until
spotlight-add = Put it in the light
spotlight-end = Take it out
spotlight-full = Three are in the light. Take one out first.
spotlight-none = Nothing is in the light now
spotlight-none-text = Choose what deserves a look, say why, and until when.
spotlight-until-wrong = Choose a day from today on.
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
