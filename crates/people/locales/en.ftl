# Fields of a staff file.
people-field-number = Number
people-field-name = Name
people-field-first-name = First name
people-field-last-name = Last name
people-field-email = Mail address
people-field-language = Language
people-field-unit = Unit
people-field-site = Place of work
people-field-job = Post
people-field-grade = Grade
people-field-employment = Employment
people-field-manager = Manager’s number
people-field-acting-manager = Stand-in’s number
people-field-dotted-manager = Second manager’s number
people-field-post = Post number
people-field-reports-to = Post above
people-field-start-date = Start date
people-field-leaving-date = Leaving date
people-field-valid-from = Holds from
people-field-group = Groups
people-refused-pay = pay
people-refused-health = health
people-refused-belief = origin, belief or membership
people-refused-birth = birth
# What is wrong with a mapping.
people-mapping-unreadable = The mapping cannot be read: { $why }
people-mapping-needs = No column goes to “{ $field }”. Choose one.
people-mapping-refuses = “{ $column }” is about { $why }. Guildhall does not read that. Leave it out.
people-mapping-twice = “{ $column }” is used twice. Choose one place for it.
people-mapping-one-column = “{ $field }” takes one column. Only units are made of several.
# Lines of an audience: each continues "Everyone who …".
people-audience-all = all of this is true:
people-audience-any = any of this is true:
people-audience-not-group = this is not true:
people-audience-not = not: { $line }
people-audience-unit = works in { $names } or below
people-audience-site = works at { $names }
people-audience-job = post is { $names }
people-audience-grade = grade is { $names }
people-audience-employment = employment is { $names }
people-audience-group = is in the group { $names }
people-audience-person = is { $names }
people-audience-manager = is managed by { $names }
people-audience-below = is managed by { $names } or somebody below
people-audience-tenure-least = { $days ->
    [one] here for at least { $days } day
   *[other] here for at least { $days } days
    }
people-audience-tenure-most = { $days ->
    [one] here for at most { $days } day
   *[other] here for at most { $days } days
    }
people-audience-tenure-between = here for { $least } to { $most } days
people-audience-gone = something that is gone
people-audience-nothing-chosen = Choose at least one.
people-audience-no-lines = A group needs at least one line. Add one, or take the group out.
people-audience-no-time = Say how many days at least, or at most.
people-audience-too-deep = This is nested too deep to be understood. Use at most six levels.
people-audience-too-many = Sixty lines are the most. Use a group of people instead.
people-audience-too-many-choices = Three hundred choices are the most. Choose a unit above instead.
# Facts that decide a line.
people-fact-none = nothing
people-fact-unit = unit: { $name }
people-fact-site = place of work: { $name }
people-fact-job = post: { $title }
people-fact-grade = grade: { $grade }
people-fact-employment = employment: { $kind }
people-fact-started = here since { $date }
people-fact-manager = manager: { $name }
people-fact-groups = groups: { $names }
people-fact-no-group = in no group
people-fact-person = named in person, or not
people-fact-not-at-work = not at work today
# Pages.
people-directory-title = People
people-directory-lead = { $count ->
    [one] { $count } person is at work here
   *[other] { $count } people are at work here
    }
people-directory-label = Name, number, post, unit or place
people-directory-find = Find
people-directory-found = { $count ->
    [0] Nobody
    [one] { $count } person
   *[other] { $count } people
    }
people-directory-many = The first { $count }; add a word to find fewer
people-directory-none = Nobody found
people-directory-none-text = Try one word of the name, without its accents, or the number on the badge.
people-directory-how = Find somebody
people-directory-how-text = Type part of a name, a number, or where somebody works. Case and accents do not matter.
people-directory-about = About this list
people-directory-units = Units
people-directory-shown = What is shown
people-directory-shown-text = Name, number, post, place and manager: everybody who is signed in. Everything else only to the person and those who lead them.
people-found-number = Found: number { $number }
people-found-name = Found: the name
people-found-place = Found: { $place }
people-as-of = As of
people-as-of-show = Show
people-profile-myself = this is you
people-profile-report = your report
people-profile-report-since = your report since { $day }
people-profile-acting = you stand in for the manager
people-profile-dotted = reports to you by a dotted line
people-profile-since = here since { $month }
people-profile-away = not at work on that day
people-profile-now-html = <b>You are looking at { $day }, as it is known today.</b> <a href="{ $then }">As it was known on that day</a> · <a href="{ $today }">Back to today</a>
people-profile-then-html = <b>You are looking at { $day }, as it was known on that day.</b> <a href="{ $now }">As it is known today</a> · <a href="{ $today }">Back to today</a>
people-profile-future-html = <b>You are looking ahead to { $day }, as far as it is known today.</b> <a href="{ $today }">Back to today</a>
people-way-title = Posts and places over time
people-way-source = from the staff file
people-way-table = The same as a table
people-way-what = What
people-way-value = Value
people-way-from = From
people-way-until = Until
people-way-holds = today
people-way-today = today
people-way-shown = { $day }, shown here
people-way-said = { $what }: { $value } since { $day }.
people-way-manager = Manager
people-way-working = Working
people-sharing-title = Who sees what of { $name }
people-sharing-own = Who sees what of you
people-sharing-table = Who sees what
people-sharing-lead = Who leads
people-sharing-everybody = Everybody
people-sharing-leader = People leader
people-sharing-all = all
people-sharing-none = –
people-sharing-counts = counts, and names in a rule
people-sharing-place = Post, place, manager
people-sharing-past = Earlier posts
people-sharing-address = Mail address
people-sharing-duties = Duties
people-sharing-answers = Answers
people-sharing-same = { $name } sees this page exactly as you do, and can have put right what is wrong.
people-sharing-correct = Those named here see this page exactly as you do. Tell whoever keeps the staff file what is wrong.
people-imports-title = People in
people-imports-lead = Staff files come in here. Nothing is applied before you have seen what it would change.
people-imports-runs = Files so far
people-imports-none = No staff file yet
people-imports-none-text = Read one with the form on this page. The first one brings everybody in; each later one is compared with the people then known.
people-imports-file-column = File
people-imports-day = Day
people-imports-rows = Rows
people-imports-changes = Changes
people-imports-state = State
people-imports-upload = Read a staff file
people-imports-file = Staff file
people-imports-file-hint = CSV or XLSX, at most 50 MB
people-imports-feed = Feed
people-imports-feed-hint = Files of one feed share their columns and guards. Left empty: HR file, or what the file itself says.
people-imports-day-label = The day it speaks of
people-imports-read = Read the file
people-imports-feeds = Feeds
people-arrival-lead = The file has arrived and is being read. Nothing is applied before you have seen what it would change.
people-arrival-waits = The file waits to be read
people-arrival-opening = Opening the file
people-arrival-rows = Reading the rows
people-arrival-comparing = Comparing it with everybody who is known
people-arrival-keeping = Keeping what was found
people-arrival-failed = The file could not be read, by a fault of ours. Nothing was changed. Send it again; if it stays so, the log of the server says why.
people-arrival-another = Send a file again
people-state-open = waits for you
people-state-stopped = stopped
people-state-applied = applied
people-state-safe = applied without leavers
people-state-aside = set aside
people-state-undone = undone
people-state-reading = is being read
people-state-failed = could not be read
people-run-title = Staff file of { $day }
people-run-read-at = read { $at }
people-run-nothing-yet = nothing applied yet
people-run-applied = applied { $at } by { $by }
people-run-applied-safe = applied without leavers { $at } by { $by }
people-run-set-aside = set aside { $at } by { $by }
people-run-undone = undone { $at }
people-run-see-file = See the file
people-run-aside = Set this file aside
people-run-ready = Nothing stops this file.
people-run-apply = { $count ->
    [0] Keep it as read: nothing changes
    [one] Apply { $count } change
   *[other] Apply { $count } changes
    }
people-run-safe = { $count ->
    [one] Apply the { $count } other change
   *[other] Apply the { $count } other changes
    }
people-run-ask = Ask a second administrator
people-run-asked = { $name } asked for a second administrator { $at }.
people-run-wait = Wait for the next file
people-run-approve-title = Let it through?
people-run-approve-lead = { $count ->
    [one] Your yes applies { $count } change, leavers too. It can be undone for 30 days.
   *[other] Your yes applies all { $count } changes, leavers too. They can be undone for 30 days.
    }
people-run-reason = Why is this file right?
people-run-reason-hint = Administrators read this sentence in the log.
people-run-approve = Let it through
people-run-undo = Undo this file
people-run-undo-until = Everything as before, until { $day }.
people-run-would-change = What would change
people-run-changed = What changed
people-run-people = { $now ->
    [one] { $now } person
   *[other] { $now } people
    } now, { $after } after · { $same ->
    [one] { $same } stays unchanged
   *[other] { $same } stay as they are
    }
people-run-joiners = { $count ->
    [one] joiner
   *[other] joiners
    }
people-run-movers = { $count ->
    [one] mover
   *[other] movers
    }
people-run-managers = { $count ->
    [one] new manager only
   *[other] new managers only
    }
people-run-details = with other details
people-run-leavers = { $count ->
    [one] would leave
   *[other] would leave
    }
people-run-start-today = { $count ->
    [one] { $count } starts that day
   *[other] { $count } start that day
    }
people-run-held = { $count ->
    [one] { $count } more stays: a row was set aside
   *[other] { $count } more stay: rows were set aside
    }
people-run-dated = { $count ->
    [one] { $count } is given a last day
   *[other] { $count } are given a last day
    }
people-run-untold = { $count ->
    [one] Nobody can tell whom { $count } row is about. Whoever is missing from the file stays until it is corrected.
   *[other] Nobody can tell whom { $count } rows are about. Whoever is missing from the file stays until they are corrected.
    }
people-run-more = and { $count } more
people-run-all = All { $count } { $group }
people-run-all-leavers = All { $count } who would leave
people-run-list = Everybody in it
people-run-nothing-changes = Nothing changes.
people-group-title = { $count } { $group }
people-group-nobody = Nobody.
people-group-person = Person
people-group-place = Place
people-group-was = Was, becomes
people-group-last-day = Last day
people-places-where = Where
people-places-now = Now
people-places-in-file = In the file
people-places-leaving = Would leave
people-places-sure = How sure
people-sure-wrong = looks wrong
people-sure-dated = leaving date given
people-sure-undated = no leaving date
people-run-troubles = Rows with a problem
people-run-troubles-line = { $count } of { $rows } · { $aside } set aside, nobody leaves because of them
people-run-no-troubles = Every row could be used.
people-trouble-row = Row
people-trouble-column = Column
people-trouble-says = It says
people-trouble-what = What to do
people-problem-blank = nothing
people-problem-manager-missing = Not in this file. The row is used without a manager. Correct the number, or add the manager’s row.
people-problem-manager-aside = The manager’s own row was set aside. Who manages stays as it is. Correct that row first.
people-problem-own-manager = Set aside: this person would manage themselves. Who manages stays as it is. Correct the number.
people-problem-circle = These links were set aside: { $names } manage one another. The rows are used, who manages stays as it is. Correct one of the numbers.
people-problem-repeated = All of these rows were set aside. One number stands for one person: correct or remove the wrong row.
people-problem-no-number = Set aside. Without a number nobody can be matched. Type it in the file.
people-problem-mangled = Set aside. A spreadsheet has rounded this number. Export the column as text.
people-problem-no-name = Set aside. A person needs a name. Type it in the file.
people-problem-vacant = The post keeps its place and is vacant. Type a name if somebody holds it.
people-problem-broken = Set aside. A character is broken. Read the file in another character set below, or correct the row.
people-problem-no-day = Set aside. There is no such day. Correct the date.
people-problem-before-start = Set aside. The last day lies before the first. Correct one of the dates.
people-problem-shifted = Set aside. The row has more cells than the header: put values that hold the delimiter in quotes.
people-problem-long = Set aside. The value is far too long for this column.
people-correct-which = Say which one is right
people-correct-manager = Type the manager’s number
people-correct-number = Type the number
people-correct-name = Type the name
people-correct-date = Type the date
people-correct-value = Type it
people-correct-row = Row { $row }
people-correct-act = Read again
people-correct-back = Take back
people-corrected = Corrected here
people-corrected-text = The file stays as it came. Correct its source too, else the next file brings the problem again.
people-corrected-place = Row { $row }, { $column }
people-corrected-left-out = left out, because another row is right
people-run-columns = Columns
people-run-columns-line = { $used } read, { $unused } not used
people-columns-in-file = In the file
people-columns-values = First values
people-columns-goes = Goes to
people-columns-goes-to = { $column } goes to
people-columns-known = How we know
people-columns-encoding = Character set
people-columns-dates = Dates are written like
people-columns-found = as found
people-columns-again = Read again with these columns
people-columns-all = The other columns, of { $count } in all
people-column-unused = Not used
people-known-before = { $files ->
    [one] as in { $files } file before
   *[other] as in { $files } files before
    }
people-known-told = chosen
people-known-preset = a known kind of file
people-known-name = the column’s name
people-known-matches = { $hits } of { $of } match
people-known-dates = guessed: all are dates
people-known-addresses = guessed: all are addresses
people-known-refused = not read: { $why }
people-known-unneeded = nobody needs it here
people-run-way-in = The way in
people-step-read = Read
people-step-matched = Matched
people-step-matched-number = by number, never by name
people-step-matched-post = by post and name · { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
    }, { $vacant } vacant
people-step-compared = Compared
people-step-compared-line = { $count ->
    [0] with nobody: it is the first file of this feed
    [one] with { $count } person known
   *[other] with { $count } people known
    }
people-step-guards = Guards: none stopped it
people-step-guards-stopped = Guards: { $count } of { $all } stopped it
people-step-agree = A second administrator agrees
people-step-agree-line = Somebody else than who read the file.
people-step-agree-names = { $names }. Not who read the file.
people-step-applied = Applied
people-step-applied-line = can be undone for 30 days
people-read-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
    }
people-read-told = { $set } as chosen
people-read-likely = most likely { $set }
people-read-broken = { $set } with broken characters
people-read-workbook = sheet “{ $sheet }”
people-read-semicolons = semicolons
people-read-commas = commas
people-read-tabs = tabs
people-read-seconds = { $seconds } s
people-read-formulas = { $count ->
    [one] { $count } formula read by its value
   *[other] { $count } formulas read by their values
    }
people-read-hidden = hidden and not read: { $sheets }
people-run-learning = What it does to learning
people-run-learning-all = If all of it is applied, leavers too.
people-run-this-feed = This feed
people-run-feed = { $files ->
    [one] { $files } file since { $since }, { $stopped } stopped, { $undone } undone.
   *[other] { $files } files since { $since }, { $stopped } stopped, { $undone } undone.
    }
people-run-log = Log
people-guard-leavers = Leavers { $found }, limit { $limit }.
people-guard-rows = Rows { $found }, limit { $limit }.
people-guard-administrator = No administrator affected.
people-stop-leavers = { $count ->
    [one] Stopped: { $count } person would leave, { $share } of { $people }.
   *[other] Stopped: { $count } people would leave, { $share } of { $people }.
    } The limit is { $limit ->
    [one] { $limit } person
   *[other] { $limit } people
    }.
people-stop-rows = Stopped: { $found } fewer rows than in the file before. The limit is { $limit }.
people-stop-columns = Stopped: a column is missing: { $names }. Choose another below, or export the file again.
people-stop-dates = Stopped: the dates in “{ $column }” can be read day first or month first. Say below how they are written.
people-stop-no-rows = Stopped: this file has a header and no rows. Nothing is applied.
people-stop-cut = Stopped: no row of this file can be used, or it ends in the middle of one. Nothing is applied.
people-stop-changes = { $count ->
    [one] Stopped: { $count } person would move or get a new manager. The limit is { $limit }.
   *[other] Stopped: { $count } people would move or get a new manager. The limit is { $limit }.
    }
people-stop-administrator = Stopped: { $names } would leave, and nobody else runs this installation. Give somebody else the role first.
people-cause-place-html = { $leavers } of the { $all } work at { $place }, and this file has <b>no row from { $place } at all</b>; { $now ->
    [one] { $now } person is
   *[other] { $now } people are
    } there now. It may be cut short.
people-cause-zeros = The numbers have lost their leading zeros: a spreadsheet may have saved this file. Export the column as text.
people-cause-numbers = The same names come with other numbers: the source may have numbered everybody anew.
people-cause-cut = The file ends in the middle of a row: it was cut short on its way. Export it again.
people-unreadable-large = Stopped: this file is larger than 50 MB. Nothing is applied.
people-unreadable-cells = Stopped: this file has more than a million cells, or unpacks to far more than it weighs. Nothing is applied.
people-unreadable-empty = Stopped: this file is empty. Nothing is applied.
people-unreadable-no-table = Stopped: this is no table. Export the staff file as CSV or XLSX.
people-unreadable-damaged = Stopped: this workbook is damaged or has a password. Save it again without one.
people-unreadable-encoding = Stopped: there is no such character set. Choose another.
people-notice-ask = A staff file waits for your yes: { $feed }
people-notice-ask-why = A guard stopped it, and { $name } asked for a second administrator.
people-guards-change = Change the guards
people-guards-title = Guards of { $feed }
people-guards-lead = What stops a file of { $feed } before anything is applied.
people-guards-leavers = Most people who may leave by one file
people-guards-leavers-hint = Holds while the organisation is small.
people-guards-people = Up to so many people that number holds
people-guards-share = Above, at most this share may leave, in percent
people-guards-rows = Stop at so many percent fewer rows than in the file before
people-guards-rows-hint = A file that shrinks so much is probably cut short.
people-guards-moves = Most people who may move or change managers, in percent
people-guards-moves-hint = Leave it empty for no limit.
people-guards-always = Always on: an empty or cut file, a missing column, dates that can be read two ways, the last administrator.
people-guards-keep = Keep these guards

# What is refused, and what to do next.
people-no-audience = This audience cannot be read. Build it anew from its lines.
people-no-zone = There is no such time zone. Write it like Europe/Berlin.
people-undo-not-applied = This file is not applied, so there is nothing to undo.
people-undo-too-old = A file can be undone for 30 days. Correct it with a new file.
people-undo-later = A later file of this feed was applied. Undo that one first.
people-decided-already = Somebody decided about this file already. Open its page again; to go on, upload it once more.
people-nobody-lifts = Nobody can let this file through. Correct it and upload it again.
people-second-lifts = A second administrator lets a stopped file through, on its page. Ask one there.
people-lift-reason = A yes after a stop needs a sentence. Write why this file is right.
people-lift-other = Somebody else lets it through than who read the file or asked. Ask a second administrator.
people-not-mapped = The columns are not mapped yet. Say on this page where each goes.
people-nothing-to-apply = This file cannot be read, so there is nothing to apply. Upload a better one.
people-guard-stops = A guard stops this file. Its page says which, and what of it is safe.
people-guards-most-share = A share is at most 100 %. Write a smaller number.
people-guards-whole = Write a whole number up to { $most }.
people-guards-part = Write a share up to 100, like 2.5.
people-upload-broken = The upload broke off. Send the file again.
people-upload-none = Choose the staff file to read.
people-upload-day = Write the day like 2026-11-19.
people-columns-twice = Several columns go to “{ $field }”: { $names }. Choose one of them.
people-name-missing = Write a name: a person needs one.
people-correct-gone = This row has no such problem any more. Look at the page again.
people-correct-value-missing = Type what the cell should say, in at most 200 characters.
# People from outside.
guest-organisation-missing = Write for whom they work.
guest-until-wrong = Access ends on a day from today to two years from now: choose one of them.
guest-works-here = Somebody who works here has this address: find them by name instead.
