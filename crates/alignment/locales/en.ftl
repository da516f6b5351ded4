window = { $from } to { $until } { $year }
hours = { $hours } h
people-count = { $count ->
    [one] 1 person
   *[other] { $count } people
    }
people-few = fewer than 5 people
people-unsaid = the number of people is not shown
somebody = Somebody
team = Team
planned = Planned
needed = Needed
needed-of = Minutes needed in { $team }
from-day = First day
until-day = Last day
until-wrong = The last day comes before the first.
number-missing = Write a whole number.
person-unknown = Nobody is found by that. Write a name or a number.
person-many = Several people have that name. Write the number.
tier-organisation = Organisation
tier-team = Team
tier-individual = Individual
alignment-title = Alignment, { $days }
alignment-about = { $people ->
    [one] { $people } person
   *[other] { $people } people
    } in { $teams ->
    [one] { $teams } team
   *[other] { $teams } teams
    }, { $hours ->
    [one] { $hours } planned hour
   *[other] { $hours } planned hours
    }
lead-none = No objective holds in these two quarters. State the first one, and the loom begins.
lead-html = { $served } of { $all ->
    [one] { $all } objective is
   *[other] { $all } objectives are
    } served above { $bar } %, and { $hours ->
    [one] { $hours } planned hour serves
   *[other] { $hours } planned hours serve
    } nobody’s stated need.
lead-gap-html = { $served } of { $all ->
    [one] { $all } objective is
   *[other] { $all } objectives are
    } served above { $bar } %. <b>“{ $name }” has nothing planned in { $teams ->
    [one] { $teams } team that asked for it
   *[other] { $teams } teams that asked for it
    }</b>, and { $hours ->
    [one] { $hours } planned hour serves
   *[other] { $hours } planned hours serve
    } nobody’s stated need.
loom-title = The loom: what the organisation needs, what teams ask, what people wish
loom-download = Download
loom-whole = All teams
loom-how = Rows are organisation objectives, columns are teams. Each bar is planned minutes per person on one scale, 0 to { $most }; the upright mark is what the objective needs there, the outlined piece is what is missing. “asked” means the team named it itself. Dots are people who wished for it, one dot for every five. Time that waits for content does not count yet.
loom-region = The loom, table
loom-objective = Objective, owner
loom-served = Served
cell-nothing = nothing needed, nothing planned
cell-of-html = <b>{ $planned }</b> of { $needed }
cell-outside-html = <b>{ $planned }</b> min
cell-wishes = { $count ->
    [one] { $count } wish.
   *[other] { $count } wishes.
    }
cell-asked = asked
cell-unserved = unserved
cell-orphan = orphan
outside = Outside the objectives
outside-owner = no owner
key = Key
key-short = planned, then short of the need
key-outside = outside the objectives
key-wishes = 10 people wish
key-dashed = Dashed
key-busy = no classes
overlap-title = Where the three tiers meet
overlap-total = { $hours ->
    [one] { $hours } planned hour, counted once
   *[other] { $hours } planned hours, each counted once
    }
overlap-region = Overlap of tiers, table
overlap-who = Who wants it
overlap-hours = Hours
overlap-share = Share
overlap-read = Read it as
overlap-how = The three marks stand for organisation, team, individual, in this order. Filled means that tier named the topic. A wish counts from 5 people up.
meet-all = All three
meet-organisation-team = Organisation + team
meet-organisation-individual = Organisation + individual
meet-organisation = Organisation only
meet-team-individual = Team + individual
meet-team = Team only
meet-individual = Individual only
meet-nobody = Nobody named it
read-all = Keep; protect the dates
read-organisation-team = Tell people why
read-organisation-individual = Ask the team leads
read-organisation = Is it still needed?
read-team-individual = Worth an objective?
read-team = Fine within team budget
read-individual = Fine within stipends
read-nobody = Link it or drop it
orphans-title = Orphans and unserved objectives
orphans-learning = Learning that serves no objective
orphans-none = All that is planned serves a stated need.
orphan-about = { $teams } · { $hours } h
orphan-act = Link or drop
unserved-title = Objectives without enough learning
unserved-none = Every objective has most of what it needs.
unserved-teams = { $teams }: nothing planned
unserved-share = { $share } of the need is planned.
unserved-wished = { $share } of the need is planned. { $wishes ->
    [one] { $wishes } person wishes it.
   *[other] { $wishes } people wish it.
    }
silent-teams = { $count ->
    [one] one team has said nothing yet
   *[other] { $count } teams have said nothing yet
    }: { $names }. They may need more than this shows.
future-share = { $share } of the hours answer needs to come
calendar-title = Two quarters, planned before content
calendar-region = Learning calendar by month
board = Board page
board-title = Learning plan, { $days }
board-back = Back to alignment
board-stamp = { $company }, as of { $day }
objectives-title = Objectives
objectives-lead = What the organisation, teams and people want to reach, and who answers for it.
objectives-none = Nothing yet.
objective-new = State an objective
objective-add = State it
objective-whose = Whose objective it is
objective-whose-missing = Choose whose objective it is.
objective-mine = Mine alone
objective-name = Name
objective-name-hint = A few words that everybody understands: Fewer leaks at test
objective-name-wrong = Give it a name of at most { $most } characters.
objective-area = Part of the work
objective-owner = Owner
objective-owner-hint = A name or a number; you, where nothing stands here.
objective-sponsor = Executive sponsor
objective-sponsor-hint = Somebody outside of People who confirms it every half-year.
objective-sponsor-owner = The sponsor is somebody else than the owner.
objective-sponsor-inside = A sponsor stands outside of the people who lead learning.
objective-sponsored = { $name }
objective-kpi = Seen by
objective-kpi-hint = A figure that will move: leaks per 1 000 units
objective-weight = Weight in percent
objective-weight-wrong = A weight is between 0 and 100.
objective-weights-wrong = The weights add up to { $sum } on { $day }, not to 100 %. Change one, or close an objective.
objective-too-long = An objective holds for at most three years.
objective-parent = Serves
objective-no-parent = Nothing above it
objective-parent-gone = That objective is closed. Choose an open one.
objective-parent-lower = An objective serves one of the same tier or a higher one.
objective-too-deep = Objectives stand at most five deep. Choose one further up.
objective-circle = “{ $name }” would stand above itself. Choose another.
objective-put = Put it there
objective-topics = Topics
objective-topics-hint = Separated by commas; needs and courses are found by them.
objective-minutes = Minutes that it needs of each person
objective-minutes-hint = For a team’s objective. Those of the organisation get theirs by team, on their page.
objective-minutes-of-team = Minutes are for one team. Leave this empty; on the objective’s page each team has its own.
objective-target-wrong = Minutes are between 0 and 100 000.
objective-until = until { $day }
objective-weighs = weighs { $share }
objective-about = About it
objective-needs = What it needs, by team
objective-needs-how = minutes of each person
objective-needs-act = Keep these minutes
objective-served = { $share } of what it needs is planned.
objective-below = What serves it
objective-personal = { $count } people made it theirs.
objective-side = Acts
objective-confirm-title = Does it still hold?
objective-confirm-lead = You sponsor it. Once in each half-year you say so.
objective-confirm = It still holds
objective-note = A word beside it
objective-confirmed = Confirmed on { $day }
objective-confirmed-already = It was confirmed in this half-year.
objective-is-closed = “{ $name }” is closed.
objective-closed-note = This objective is closed. What was planned for it stays planned.
objective-close-title = It is over
objective-close-lead = Slots stay, and stand outside the objectives then.
objective-close = Close the objective
objective-change = Change it
objective-change-link = Change
objective-change-act = Keep the change
objective-history = What it was before
objective-was = { $field }: { $was }
objective-changed-by = Changed by { $name } on { $day }
objective-was-nothing = nothing
objective-days = Period
objective-left = { $name } (left)
objective-owner-left = { $name } answered for it and has left. Change it and name who answers for it now.
objective-sponsor-left = { $name } sponsored it and has left. Change it and name another sponsor, or none.
objective-owner-missing = Name who answers for it.
objective-left-chosen = That person has left. Name somebody who is at work.
objective-owner-change-hint = A name or a number.
needs-title = What we need
needs-lead = Say it in a minute. Somebody answers within five working days.
needs-owed = Waits for your answer
needs-owed-how = by the day it is owed
needs-mine = What you said
needs-mine-none = Nothing yet. What is hard, slow or new in your work?
need-say = Say what you need
need-say-lead = One sentence is enough.
need-title = What is missing, in one sentence
need-title-hint = Describe the work, not a person.
need-title-wrong = Say it in one sentence of at most { $most } characters.
need-topic = Topic, if there is a word for it
need-unit = For whom
need-for-me = For me
need-unit-missing = Choose the team in which you saw it.
need-people = In how many people you saw it
need-people-wrong = That is between 1 and { $most }, the people of this team.
need-share = Who leads me may see that it is mine
need-raise = Say it
need-people-leader = A People leader
need-answers-by = { $who } answers by { $day }
need-raised = Said on { $day }
need-seen = Seen in { $count ->
    [one] { $count } person
   *[other] { $count } people
    }, { $unit }, by { $who }
need-wished-by = { $who } needs it
need-not-shared = The name is not shared.
need-waits-why = You answer by { $day }.
need-above-title = Late for three working days: { $title }
need-above-why = { $name } owed the answer by { $day }. You may answer, too.
need-handed-line = { $left } no longer works here: { $name } answers since { $day }.
need-handed-line-leaders = { $left } no longer works here: a People leader answers since { $day }.
need-handed-title = You answer this now: { $title }
need-handed-why = { $name } owed the answer and no longer works here. You answer by { $day }.
need-late-of = { $name } owes the answer.
need-late-title = Your answer is late: { $title }
need-late-why = You owed it by { $day }.
need-soon-title = Your answer is due soon: { $title }
need-soon-why = You owe it by { $day }.
needs-late = Late in your teams
needs-late-how = for three working days or more; you may answer, too
need-answered-title = Answered: { $title }
need-answered-already = It was answered already.
need-answer = Answer
need-answer-label = What happens now, and when
need-answer-act = Send the answer
need-answer-wrong = Write an answer of at most { $most } characters.
need-withdraw = Take it back
need-done-raised = Said. You see here who answers, and by when.
need-done-answered = Answered. Everybody who said it is told.
need-done-withdrawn = Taken back.
need-done-joined = Joined. One answer reaches all of them.
need-done-added = Put into the theme. One answer reaches all of them.
need-done-served = The theme serves the objective. Everybody who raised it sees that.
joins-title = May belong together
joins-none = Nothing new that is alike.
joins-legend = Which of them belong together
joins-act = Join them
themes-title = Themes
themes-none = Nothing was joined yet.
theme-title = Name of the theme
theme-title-wrong = Give it a name of at most { $most } characters.
theme-too-few = Choose at least two of them.
theme-joined-already = One of them was joined or taken back meanwhile. Load the page again.
theme-organisation = Need of the organisation
theme-about = Raised by { $managers ->
    [one] { $managers } manager
   *[other] { $managers } managers
    } in { $teams ->
    [one] { $teams } team
   *[other] { $teams } teams
    }, seen in { $people ->
    [one] { $people } person
   *[other] { $people } people
    }
theme-due = answer { $due }
theme-silent = Nothing from { $count ->
    [one] { $count } team
   *[other] { $count } teams
    }: { $names }
theme-answer = Answer all of them
theme-because-topic = { $count } of them name the same topic.
theme-because-words = { $count } of them share these words: { $words }.
theme-from = { $unit }, { $people ->
    [one] { $people } person
   *[other] { $people } people
    }
theme-add = Put a need into a theme
theme-add-act = Put it there
theme-add-into = Theme
theme-add-need = Need
theme-make = Make it an objective
theme-make-lead = Everybody who raised the theme sees on their page which objective came of it.
theme-missing = Choose a theme.
theme-need-missing = Choose a need.
theme-objective-wrong = Choose an open objective of the organisation.
theme-serve = Or serve it by an objective that is there
theme-serve-act = It serves this one
theme-serves = Serves
theme-towards = Towards an objective
need-ways = Ways to meet it
theme-whose-wrong = A theme becomes an objective of the organisation. Choose that.
need-serves = serves “{ $objective }”
slot-new = Plan a slot
slot-new-lead = Time first: for whom, how long, when. Content can come later.
slot-add = Set the time aside
slot-title = Title
slot-title-wrong = Give it a title of at most { $most } characters.
slot-objective = Objective
slot-no-objective = Outside the objectives
slot-objective-gone = That objective is closed. Choose an open one.
slot-units = Teams
slot-units-hint = One team makes it a team’s slot; several make it the organisation’s.
slot-unit-missing = Choose at least one team.
slot-everybody = Everybody at work
slot-everybody-alone = Choose either everybody, or teams, a group or people.
slot-audience-missing = Choose for whom it is.
slot-persons = Only these people
slot-persons-hint = Names or numbers, separated by commas; everybody of the teams, where nothing stands here.
slot-person-other = { $name } is not in your team.
slot-individual = People choose it themselves
slot-minutes = Minutes for each person
slot-minutes-wrong = Minutes are between 1 and { $most }.
slot-too-long = A slot lasts at most a year.
slot-decide = Decide on content by
slot-decide-hint = Leave it empty where nothing is to be decided.
slot-decide-late = Decide before the slot begins.
slot-source = What it answers
slot-note = Half a line beside it
slot-about = { $people }, { $minutes }
slot-days = { $from } to { $until }
slot-goes-on = goes on until { $day }
slot-decide-by = no content, decide by { $day }
slot-booked = booked
slot-planned = planned
slot-empty = no content yet
slot-content = Content
slot-bare = The days stand. It counts for its objective once its content is chosen.
slot-book = It stands as it is
slot-content-gone = That is no longer there. Choose something else.
slot-link = Link it to
slot-link-act = Link it
slot-side = Days and acts
slot-move = Move it
slot-earlier = A week earlier
slot-later = A week later
slot-move-act = Move to these days
slot-remove-title = Not needed after all
slot-remove = Drop the slot
slot-change = Change the slot
slot-change-lead = Its days, its objective and its content are changed on its page.
slot-change-act = Keep the change
slot-change-back = Back
slot-change-content = “{ $title }” is chosen for it. What changes is whose time is set aside, how much, and what conflicts are counted. Whoever is invited to a session of it or has a seat keeps that: invite or release people on the page of the session.
slot-elsewhere = You do not plan for them. Choose a team or a group of yours.
slot-decided-already = Its content is chosen already. Leave this empty.
slot-team-gone = A team that is not there any more
slot-own-for = { $minutes }, for “{ $objective }”
slot-own-no-content = What it is filled with is not decided yet.
slot-own-no-objective = It serves no particular objective.
slot-own-title = Time set aside for you
slot-own-until = until { $day }
source-reactive = Something that happened
source-joiners = People who will join
source-recurring = A duty or certificate that comes again
source-launch = A new system or product
source-objective = An objective
match-why = It speaks of { $words }, and takes { $minutes } of { $slot }.
match-why-on = It speaks of { $words }, takes { $minutes } of { $slot }, and has free seats on { $day }.
match-why-programme = It speaks of { $words }, and leads through preparation, class and practice to a certificate.
content-course = course
content-class = class
content-programme = programme
match-none = Nothing that is there speaks of it. Write a course, plan a class, or write a programme.
match-choose = Choose
match-book = Choose and book
slot-session-back = Back to the slot
slot-session-classes = All classes
slot-session-filled = “{ $title }” is filled by something else. Choose the class for it first.
slot-session-likely = What speaks about the same
slot-session-missing = No session is planned for this time yet.
slot-session-none = There is no other class yet.
slot-session-outside = “{ $title }” sets aside { $days }. Choose a time then, or move the slot first.
slot-session-over = The time of “{ $title }” is over. Move the slot first.
slot-session-plan = Plan a session for this time
slot-session-seats = { $taken } of { $capacity ->
    [one] { $capacity } seat
   *[other] { $capacity } seats
    } taken
slot-session-undated = No date yet
slot-session-write = Write a new class
slot-became = { $field }: { $became } (before: { $was })
slot-changed-by = { $name }, { $day }
slot-content-was = a { $kind } that is no longer there
slot-dropped = This slot was dropped. No time is set aside any more.
slot-history = What became of it
slot-was-booked = Booked
slot-was-dropped = Dropped
slot-was-given-session = A session was planned for it: { $day }
slot-was-planned = Planned
slot-was-unbooked = No longer booked
slot-whom = For whom
slot-whom-all = everybody
slot-whom-named = by name: { $people }
slot-whom-others = other people
conflicts = Conflicts
conflicts-none = Nothing speaks against these days.
conflict-season = { $name }, { $from } to { $until }: { $kind }, { $people }
conflict-class = “{ $title }” is on the same day: { $people }
conflict-booked = Booked elsewhere at that time, in { $places }: { $people }
conflict-teaching = Teaching at that time, { $places }: { $people }
conflict-session = “{ $title }”
conflict-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
    }
conflict-sessions-more = { $count ->
    [one] { $count } more session
   *[other] { $count } more sessions
    }
conflict-cover = { $team }, week of { $day }: { $planned ->
    [one] { $planned } hour planned
   *[other] { $planned } hours planned
    }, { $spare } can be freed
conflict-late = Content was to be decided by { $day }
cover-wrong = Hours that can be freed are between none and 166 666.
seasons-title = Days without classes
seasons-lead = Blackouts, busy weeks, holidays by site. Slots that stand already are not moved; they show the conflict.
seasons-all = From today
seasons-none = Nothing yet.
season-new = Set such days
season-add = Set them
season-end = No longer so
season-name = Name
season-name-wrong = Give it a name of at most { $most } characters.
season-until-wrong = The last day comes after the first, and at most { $most } days later.
season-kind = Kind
season-place = For whom
season-everywhere = everybody
season-site = Site { $name }
season-about = { $kind } · { $days } · { $place }
season-blackout = no classes
season-busy = busy weeks
season-holiday = public holiday
season-religious = days of faith
season-days = { $from } to { $until }
season-yearly = Every year on these days
season-yearly-about = { $kind } · every year, { $days } · { $place }
season-end-all = No longer, in any year
season-leave-out = Leave out
season-is-left-out = left out
season-again = Take in again
season-file = Calendar file (.ics)
season-file-hint = As a government, a school office or a calendar program gives it out. You choose what is entered before anything changes.
season-file-title = Holidays from a file
season-file-read = Read the file
season-file-lead = { $count ->
    [one] The file has one entry in the next three years. Nothing is entered yet.
   *[other] The file has { $count } entries in the next three years. Nothing is entered yet.
}
season-file-days = Days of the file
season-was = so far: { $name }, { $days }
season-there = is there already
season-left-out-before = was there, and was ended
season-file-gone = No longer in the file
season-file-gone-hint = These came with a file before. Choose those that no longer hold.
season-file-left = { $count ->
    [one] One more event of the file is over, too far ahead, or longer than a season can be.
   *[other] { $count } more events of the file are over, too far ahead, or longer than a season can be.
}
season-file-problems = What could not be read
season-file-line = Line { $line }: { $why }
season-file-enter = Enter what is chosen
season-file-leave = Leave everything as it is
season-file-missing = Choose a calendar file.
season-file-none = This is no calendar file. Choose one whose name ends in .ics.
season-file-large = The file is larger than 1 MB. Choose a calendar of holidays, or export a shorter time.
season-file-many = The file has more than { $most } days in the next three years. Choose a calendar of holidays, not one of appointments.
season-file-empty = { $count ->
    [0] The file has no days in it.
    [one] The file has one event, but none in the next three years.
   *[other] The file has { $count } events, but none in the next three years.
}
season-file-deep = Line { $line }: the file is broken; its parts do not end. Export it again.
season-file-nothing = Nothing was chosen, so nothing was entered.
season-closed-title = { $count ->
    [one] “{ $name }” now covers time you set aside
   *[other] “{ $name }” now covers { $count } times you set aside
}
season-closed-why = { $kind }, { $days }. Nothing was moved: choose another day, or keep it and say why.
few = few
week-name = Week { $week }
weeks-objective = Objective, served
weeks-spare = Hours we can free
weeks-spare-bar = bar; mark is what
weeks-spare-mark = we have planned
weeks-title = Objectives, week by week
weeks-region = Week calendar
weeks-list = The same as a list
weeks-label = Week calendar of { $team }: { $count ->
    [one] { $count } slot
   *[other] { $count } slots
    }, { $clashes ->
    [one] { $clashes } conflict
   *[other] { $clashes } conflicts
    }. The list below says the same.
weeks-none = Nothing is planned yet
weeks-none-text = Slots for this team stand here, week by week. Plan the first one.
outside-short = Outside
lane-served = { $planned } of { $needed } min each
lane-outside = { $planned } min each
slot-decide-short = decide by { $day }
line-about = { $about } · { $days }
team-title = { $team }, { $from } to { $until }
team-about = { $people } · { $hours ->
    [one] { $hours } hour planned
   *[other] { $hours } hours planned
    }
team-show = Show
team-side = Budget and shifts
team-silent = { $count } of { $all ->
    [one] { $all } person
   *[other] { $all } people
    } { $count ->
    [one] has
   *[other] have
    } said nothing since { $month }. Ask them at the huddle.
team-lead-none = Nothing is planned for these two quarters yet.
team-lead-fits = The plan fits the shifts.
team-lead-clash-html = The plan fits the shifts. <b>{ $count ->
    [one] One conflict is open
   *[other] { $count } conflicts are open
    }.</b>
team-lead-over-html = <b>{ $count ->
    [one] One week does not fit the shifts
   *[other] { $count } weeks do not fit the shifts
    }</b>: { $planned ->
    [one] { $planned } hour is
   *[other] { $planned } hours are
    } planned in { $week }, and { $spare } can be freed.
clash-over = { $planned ->
    [one] { $planned } hour planned
   *[other] { $planned } hours planned
    }, { $spare } can be freed
clash-largest = “{ $title }” is { $people } × { $minutes }.
clash-spread = Over weeks { $weeks } it fits.
clash-slot = { $title }: { $what }
clash-word = conflict
clash-act = Choose other days
clashes-open = { $count ->
    [one] 1 open
   *[other] { $count } open
    }
asks-title = What my people ask for
asks-how = names only where the person shared them; fewer than five of a team are not counted
asks-none = Nobody has named a topic yet.
asks-topic = Topic
asks-here = Here
asks-all = All
ask-not-shared = not shared
ask-more = { $names } + { $more }
ask-some = { $names } and others
ask-none-yet = none yet
purse-title = { $name }: { $given }
purse-spent = Spent
purse-committed = Committed
purse-planned = Planned
purse-free = Free
purse-left = Spent and committed leave { $left } to decide about.
cover-title = What our shifts can spare
cover-from = From the week of
cover-weeks = How many weeks
cover-hours = Hours in each week
cover-act = Keep these hours
need-waits-title = Somebody in your team needs something
groups-title = Planning groups
groups-lead = People who plan together across teams: an office, a resource group, the makers of a product.
groups-all = Open groups
groups-none = There is no group yet.
group-new = Set up a group
group-add = Set it up
group-name = Name
group-name-wrong = Give it a name of at most { $most } characters.
group-about = What it is for
group-about-wrong = Say it in at most { $most } characters.
group-leader = Who leads it
group-leader-hint = A name or a number.
group-leader-missing = Name somebody who leads it.
group-sensitive = Who is in it stays hidden
group-sensitive-hint = Only its leader and each member know who is in it. This cannot be changed later.
group-mine = you are in it
group-led-by = led by { $name }
group-hidden = its people are hidden
group-leads = leads it
group-people = People
group-people-hidden = Only the leader sees who is in this group. You see yourself, and nobody else sees you.
group-people-others = Who is in it is seen by its people.
group-people-add = Add people
group-people-hint = Names or numbers, separated by commas. Each is told, and may leave at any time.
group-people-act = Add them
group-people-missing = Name at least one person.
group-people-many = A group has at most { $most } people.
group-leader-cannot = That person cannot be chosen.
group-leader-chooses = Only its leader chooses who is in this group.
group-leader-hands = Only its leader hands over this group, to one of its people.
group-leader-member = Only one of its people can lead it next.
group-leader-stays = Its leader cannot leave. Name another leader first.
group-remove = Remove
group-leave = Leave the group
group-added-title = You are now in “{ $name }”
group-added-why = Its leader added you. You may leave at any time.
group-is-closed = “{ $name }” is closed.
group-closed-note = This group is closed. Its budget stays until somebody closes it.
group-objectives-none = The group has stated no objective yet.
group-slots = Time set aside
group-slots-none = Nothing is planned from today on.
group-classes = Classes for this group alone
group-side = Budget and leader
group-share = Share of a budget
group-share-lead = It comes into a budget of the group’s own, in its leader’s hands.
group-share-from = From
group-share-choice = { $name }, { $free } free
group-share-amount = Amount
group-share-act = Give it
group-share-reason = A share for the planning group “{ $name }”.
group-hand-over = Another leader
group-hand-over-act = Hand it over
group-close-title = It has done its work
group-close-lead = Its objectives are closed, and what was planned is dropped.
group-close = Close the group
group-choice = Group { $name }
slot-group = Or a planning group
slot-no-group = No group
slot-of-group = { $name }, { $minutes }
slot-people-hidden = its people are hidden
slot-group-alone = Choose either a group, or teams and people.
campaigns-title = Asking the teams
campaigns-lead = Before two quarters are planned, each team says what it needs.
campaigns-all = What was asked
campaigns-none = Nobody was asked yet.
campaign-new = Ask the teams
campaign-add = Ask them
campaign-title-of = What teams need, { $days }
campaign-title-wrong = Give it a title of at most { $most } characters.
campaign-from = Planned from
campaign-until = Planned until
campaign-days-wrong = Name days that are not over, the first one first.
campaign-answer-by = Answer by
campaign-by-wrong = Choose a day after today, at most { $most } days from now.
campaign-units = Only some teams
campaign-units-hint = Every team that somebody leads, where none is chosen.
campaign-units-wrong = None of these teams has somebody who leads it.
campaign-by = answers by { $day }
campaign-counts = { $answered } of { $teams ->
    [one] { $teams } team
   *[other] { $teams } teams
    } named what they need, { $nothing ->
    [one] { $nothing } needs
   *[other] { $nothing } need
    } nothing, { $silent } said nothing
campaign-over = over
campaign-remind = Remind who said nothing
campaign-reminded-on = reminded on { $day }
campaign-reminded-already = Everybody who said nothing was reminded today.
campaign-close = Stop asking
campaign-closed-note = This is over. Needs can still be said at any time.
campaign-is-closed = “{ $title }” is over.
campaign-teams = Team by team
campaign-who = Who answers
campaign-state = Answer
campaign-answered = { $count ->
    [one] one need
   *[other] { $count } needs
    }
campaign-nothing = needs nothing
campaign-silent = said nothing
campaign-asked-title = What does your team need, { $days }?
campaign-reminded-title = Your team has said nothing yet for { $days }
campaign-notice-why = Answer by { $day }: say what you see, or that nothing is needed.
campaign-waiting = You are asked
campaign-waiting-what = What does { $team } need, { $days }?
campaign-waiting-how = Say it in the form beside, or:
campaign-nothing-act = Nothing this time
place-alignment-back = Alignment
coming-title = What is coming
coming-how = Known before anybody asks: from the staff file, open duties, objectives, needs and the calendar. No guesses.
coming-lead = { $count ->
    [0] Nothing waits to be planned for { $days }.
    [one] One thing waits to be planned for { $days }.
   *[other] { $count } things wait to be planned for { $days }.
    }
coming-list = The nearest first
coming-none = Whatever is known has its time set aside.
coming-any-day = Any day
coming-joiners = New people in { $unit }
coming-joiners-why = { $people } join, the first on { $day }.
coming-due = { $course } falls due
coming-due-why = Open for { $people }, the first by { $day }; no time is set aside for it.
coming-ending = { $certificate } ends
coming-ending-why = Held by { $people }, the first until { $day }; not renewed, and no time is set aside for it.
coming-launch-bare = Begins on { $day } for { $teams }.
coming-launch-why = Begins on { $day } for { $teams }: { $topic }.
coming-undecided-why = Begins on { $day }; content is to be decided by { $by }.
coming-late-why = Begins on { $day }; content was to be decided by { $by }.
coming-objective-why = { $share } of the need is planned, { $hours ->
    [one] { $hours } hour is missing.
   *[other] { $hours } hours are missing.
    }
coming-objective-none = It says no minutes, and nothing is planned for it.
coming-decide = Decide
known-joiners = joiners
known-due = duties
known-ending = certificates
known-objective = objective
known-undecided = calendar
known-launch = launch
launch-add = Write it down
launch-day = Day on which people begin to work with it
launch-day-wrong = Choose a day after today, at most three years ahead.
launch-name = What is new
launch-name-wrong = Give it a name of at most { $most } characters.
launch-new = A new system or product
launch-new-lead = With its day, so that time can be set aside before anybody asks.
launch-retire = No longer coming
launch-teams-more = { $names } and { $more } more
launch-topic = What is to be learned for it
launch-unit-gone = One of these teams is no longer there. Load the page again.
launch-units-hint = Everybody, where none is chosen.
known-theme = need of the organisation
cascades-title = Cascades
cascades-lead = One objective carried through the tiers: a class for all, one for each team, then what people choose.
cascades-begun = Begun
cascades-none = Nothing was begun yet.
cascade-title = Cascade: { $objective }
cascade-about = { $template }, first day { $day }
cascade-templates = Templates
cascade-templates-none = There is no template yet. Make the first one below.
cascade-template = Template
cascade-template-missing = Choose a template.
cascade-template-new = Make a template
cascade-template-add = Keep the template
cascade-retire = No longer offer
cascade-steps = Steps of the template
cascade-steps-wrong = A template has between one and { $most } steps.
cascade-days-wrong = A step begins at most { $after } days after the first day and lasts 1 to { $days } days.
cascade-step = { $title } · { $tier } · { $minutes } · day { $day }
cascade-tier = Tier
cascade-minutes = Minutes
cascade-after = Days after
cascade-days = Lasts days
cascade-first-step = Class for everybody
cascade-second-step = Class of the team
cascade-third-step = What I choose myself
cascade-begin = Begin a cascade
cascade-act = Set all of it aside
cascade-first-wrong = Choose a first day that is not over.
cascade-below-another = { $team } belongs to another of the teams: its people would get the class twice. Leave one of the two out.
cascade-team-twice = A team is named twice.
cascade-tiers = How far each tier is
cascade-covered = { $decided } of { $slots } decided, for { $share } of the people
cascade-slots = Its slots
cascade-move = Another first day
cascade-move-lead = What is not booked moves with it, at the same distance.
calendar-page-title = Calendar, { $days }
calendar-page-lead = Drag a slot into another column, or move it by a week with its buttons. It prints as it stands.
calendar-link = Week, month, quarters or year
calendar-views = Views of the calendar
calendar-before = Earlier
calendar-after = Later
view-week = Week
view-month = Month
view-quarters = Two quarters
view-year = Year
season-told = { $name }, { $days }, { $place }
beside-title = Decisions and budgets
decide-count = { $count ->
    [0] nothing
    [one] { $count } open
   *[other] { $count } open
    }
decide-none = Nothing waits for you.
decide-title = To decide
money-heading = Budget and paid minutes
money-none = No budget is open: set one up under Budgets.
money-says = { $spent } spent, { $committed } committed, { $left } left of { $given }
money-of = { $count ->
    [one] One budget with days from { $from } to { $until }, closed or not.
   *[other] { $count } budgets with days from { $from } to { $until }, closed or not.
}
money-title = Money, { $measure }
parity-desk = Planned minutes, desk
parity-desk-more = Desk staff get { $times } times as much.
parity-each = { $minutes } for each person in these two quarters
parity-frontline = Planned minutes, frontline
parity-frontline-more = Frontline staff get { $times } times as much.
parity-how = A team counts as desk where most of its people have an e-mail address.
gap-team-ending = { $people ->
    [one] It ends for one person, on { $day }.
   *[other] It ends for { $people } people, the first on { $day }.
    }
gap-team-plan = Plan of the team
gap-team-title = What the team is short of
gap-why = “{ $objective }” needs { $minutes } of everybody in your team, and nothing is planned.
gap-ending = Your certificate “{ $name }” ends on { $day } and is not renewed yet.
gap-nothing-done = “{ $objective }” is an objective for you, and you have done nothing about it yet.

suggestion-title = For your objectives
suggestion-lead = From what speaks about them. Look, later, or not for you.
suggestion-why = It is about { $topic }, which “{ $name }” needs, an objective of the organisation.
suggestion-why-team = It is about { $topic }, which “{ $name }” needs, an objective of { $team }.
suggestion-why-own = It is about { $topic }, which “{ $name }” needs, an objective of yours.
suggestion-look = Look at it
suggestion-later = Later
suggestion-no = Not for me
group-light = Put something in the light
agenda-title = Your days, { $days }
agenda-lead = Your classes, what is due, and time that is set aside for you.
agenda-feed = In my own calendar
agenda-now = Today
agenda-none = Nothing in these days
agenda-none-text = A seat in a class, a lesson that is due or time set aside for you stands here by its day.
agenda-private = a class
agenda-seat = has a seat
agenda-asked = seat asked for or offered
agenda-invited = invited, no answer yet
agenda-waiting = waits for a seat
agenda-teaching = teaches
agenda-away = away, as approved
agenda-due = due
agenda-slot = time set aside
agenda-until = { $what }, until { $day }
agenda-pages = Pages of people
agenda-team-title = Your team’s days, { $days }
agenda-team-link = The team’s days
agenda-team-lead = Who is in a class, teaches, is away as approved, or has something due.
agenda-team-back = Team plan
agenda-team-none = Nobody reports to you
agenda-team-none-text = As soon as the staff file says whom you lead, their days stand here.
agenda-team-away = Away, of { $people }
agenda-team-basis = From seats in classes, teaching, due lessons and approved requests. Shifts, leave and other appointments are not known here.
