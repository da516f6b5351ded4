# Live learning: classes, sessions, seats.
absence-could = These could take it, as far as is known: { $names }.
absence-gone-why = You get this because you planned this session and its instructor no longer works here.
absence-none = Nobody on the list could come, as far as is known.
absence-subject = Nobody teaches { $title }, { $day }
absence-title = These could take it
absence-why = You get this because you planned this session and its instructor has stepped down.
act-add-material = Add it
act-agree = Agree
act-ask = Ask
act-ask-them = Ask
act-back = Back
act-book = Book
act-book-for = Book for them
act-call-off = Call it off
act-check-in = I am here
act-close = Settle the session
act-decline = No, give it to the next
act-done = I have done it
act-feed = Make an address
act-feed-anew = Make a new address
act-feed-revoke = Take it back
act-feedback = Say it
act-hold = Hold
act-import = Import
act-invite = Invite
act-join = Join the call
act-join-again = Join the call again
act-keep = Keep
act-leave = Leave the line
act-let-go = Let it go
act-name = Give it to them
act-not-done = Not done after all
act-refuse = Say no
act-remove-material = Remove
act-retire = Take off the list
act-retire-class = Take out of the catalogue
act-return = Give the seat back
act-room-end = Take it out of use
act-step-down = I cannot come
act-swap = Swap the date
act-take = Take the seat
act-take-back = Take it back
act-teach = I teach it
act-teach-not = I cannot
act-to-join = To the call
act-wait = Wait
act-waive = Not required
act-wall = Show the code
act-would-come = I would come
act-would-not-come = I would not come
address-act = Read it every hour
address-failing = Since { $day } it could not be read: { $why } What was read before still counts.
address-failing-first = Since { $day } it could not be read: { $why }
address-hint = The private https address that your calendar gives out, mostly with .ics at its end. Only times are kept, never what they are for. The address is not shown again.
address-inside = This address leads to this machine or into a private network: use one that can be reached from outside.
address-label = Address of your calendar
address-not-https = Use an address that begins with https.
address-now = Read it now
address-read = Read { $day }; known until { $until }. { $count ->
    [one] { $count } busy time.
   *[other] { $count } busy times.
    }
address-remove = Remove the address
address-soon = It was read a moment ago: try again in a minute.
address-trouble-away = nobody answers there in time.
address-trouble-closed = a password is asked for. Use the private address of your calendar.
address-trouble-failed = the other side answers with an error.
address-trouble-large = what stands there is too large. Give out a smaller calendar.
address-trouble-lost = the address is no longer readable here. Write it again.
address-trouble-missing = there is nothing at this address any more.
address-trouble-moved = the address leads elsewhere. Write its final one.
address-trouble-much = it has too many events for a year. Give out a smaller calendar.
address-trouble-none = what stands there is no calendar.
address-trouble-refused = the address leads into a private network.
address-unread = Not read yet.
address-wrong = Write the whole address, as https://calendar.example.org/mine.ics, without a name and a password.
another-date = Another date: { $title }
another-date-why = { $when }. You said that you would come.
answer-later = Another date
answer-no = No
answer-no-act = Say no
answer-none = No answer yet
answer-why = Why, if you like; whoever asks reads it
answer-yes = Yes
answers-title = Whom you asked to classes
ask-budget = Paid from
ask-fee = Fee
ask-note = A sentence, they read it
ask-title = Ask somebody
ask-whom = Whom
asked-title = Who was asked
asks-invites-html = { $by } invites you: “{ $why }”
asks-lead = You decide: yes, another date or no.
asks-no-day = Any date
asks-recommends-html = { $by } recommends it: “{ $why }”
asks-title = You are asked to a class
attendance-before = Before
attendance-is-there = { $name } is there
attendance-keep = Keep the list
attendance-kept = No connection. The ticks are kept on this device, and sent as soon as there is one.
attendance-line = number { $place } in line
attendance-list = List of who comes
attendance-minutes = { $minutes } of { $of }
attendance-none = Nobody has a seat yet.
attendance-opens = You write down who is there from a quarter of an hour before it begins.
attendance-person = Person
attendance-seat = Seat
attendance-there = There
attendance-title = Who comes
before-none = not begun
before-some = { $done } of { $needed }
bring-note = Whoever is invited says yes, another date or no, and you read the answer. An invitation takes no seat.
bring-title = Bring somebody
bring-to = When
bring-whom = Colleague
bring-whom-hint = Name or number
bring-why = Your reason, they read it
calendar-act = Read it
calendar-file = Calendar file
calendar-hint = An .ics file from your calendar. Only times are kept, never what they are for.
calendar-none = This is no calendar: choose an .ics file that your calendar has exported.
calendar-read = Read { $day }; known until { $until }.
calendar-title = Busy times
calendar-unclosed = The file ends in the middle of a calendar. What was known stays: export it again.
calendar-too-much = This calendar is too large: export the next twelve months only.
calendar-unread = No calendar was read yet.
came-by-code = by code
came-by-link = by the link
came-by-report = from the call
capacity-title = How many
catalogue-title = All classes
chain-title = How it came about
check-in-closed = Checking in is not open: whoever teaches opens it, and it ends with the session.
check-in-code = Code
check-in-hint = Six digits, shown or said where the session is.
check-in-qr = QR code that opens the page on which one checks in
check-in-there-html = <b>You are on the list.</b> Nothing more is to be done.
check-in-title = Check in: { $title }
check-in-too-often = The code was wrong ten times: tell whoever teaches that you are there.
check-in-wrong = This is not the code of now: read it again, it changes every minute.
class-about = Class · live · { $minutes } · up to { $size ->
    [one] { $size } person
   *[other] { $size } people
    } · { $language } · { $price }
class-edit = Change the class
class-edit-note = { $planned ->
    [0] No session is planned. What changes holds for those to come.
    [one] 1 session is planned. It keeps its time, length and seats; seats that were agreed keep their price.
   *[other] { $planned } sessions are planned. They keep their time, length and seats; seats that were agreed keep their price.
    }
class-for = For
class-for-a-team = a team
class-for-everybody = Everybody
class-for-circle = Group { $name }
class-for-hint = Whoever has a seat, or waits for one, keeps it.
class-free = free of charge
class-is-retired = This class is no longer offered: plan a session of another one.
class-language = Language it is taught in
class-language-wrong = Write the language as a code, like en or de-CH.
class-lead = For whom and what for
class-measure = Currency
class-measure-wrong = Write the currency as three letters, like EUR.
class-minutes = Minutes
class-minutes-wrong = A session is between 5 minutes and a day long: write the minutes as a number.
class-new = New class
class-next = Next: { $day }, { $hours } · { $free ->
    [0] full
    [one] 1 seat free
   *[other] { $free } seats free
    }
class-no-next = No session to book now.
class-outcomes = Afterwards people can
class-outcomes-hint = One in each line.
class-price = Price of a seat
class-price-asked = { $seats ->
    [one] 1 seat waits
   *[other] { $seats } seats wait
    } for a word about the present price: answer that first, then change it.
class-price-hint = Empty where it costs nothing.
class-price-wrong = A seat costs nothing or an amount up to ten million: write a smaller amount.
class-private = For { $whom } alone: nobody else sees it.
class-retired-html = <b>No longer in the catalogue.</b> Sessions that are planned take place; no new ones are planned.
class-retirement = Out of the catalogue
class-retirement-lead = Nobody finds it there any more and no sessions are planned. Those that are planned stay until they are over or called off. Whoever wants it again writes a wish.
class-side = Cost and planning
class-size = For how many people
class-title = Title
class-title-missing = Write a title.
class-wish = Wish for it
class-write = Add to the catalogue
classes-lead = Taught live, in a room or by link.
classes-none = No classes yet
classes-none-text = As soon as a class is offered to you, it stands here.
classes-title = Classes
closing-lead = Settling pays what was promised; who was booked and is not ticked was missing.
closing-title = Settle
cost-each = { $came ->
    [one] { $all } in all, for the one who came.
   *[other] { $all } in all, { $each } for each of the { $came } who came.
    }
cost-nobody = { $all } in all, and nobody came.
cost-promised = { $amount } more is promised and not paid yet.
cost-title = What it cost
costs-agrees = Agrees
costs-agrees-text = whoever leads you, before the seat is booked
costs-covered = nobody: { $title } pays, { $left ->
    [one] one class is left
   *[other] { $left } classes are left
    } this month
costs-cancel = Give back
costs-cancel-text = without cost until { $until }; then it goes to the next in line
costs-money = Money
costs-time = Time
costs-title = What it costs
crowd-book = Book for the { $count } whom you lead
crowd-elsewhere = { $count } in another session at that time
crowd-fits = { $count ->
    [0] Nobody is left to be asked
    [one] 1 person would be asked
   *[other] { $count } people would be asked
    }
crowd-free = { $count ->
    [0] No seat is free that nobody waits for.
    [one] 1 seat is free.
   *[other] { $count } seats are free.
    }
crowd-have = { $count } with a seat already, or asked
crowd-invite = Invite them all
crowd-lead = Choose a team and a session, see who would come into question, then ask or book for all of them at once.
crowd-link = A whole team
crowd-look = Look who would be asked
crowd-names = Their names
crowd-nobody = Nobody of this team is left for it: choose another team or session, or let the rest wait.
crowd-not-for = { $count } for whom this class is not
crowd-note = All of it happens, or nothing: where one person is refused, you read why.
crowd-refused = { $name }: { $why }
crowd-reports = Those whom you lead directly
crowd-rest = Where more are asked than seats are free
crowd-rest-out = The rest is left out
crowd-rest-wait = All are asked; whoever finds no seat waits in line
crowd-title = Invite a whole team
crowd-too-many = One act is for { $most } people at most: choose a smaller team.
crowd-whom = Team
departure-freed = No longer works here.
departure-held = Whoever held it no longer works here; { $name } holds the place now.
departure-released = Whoever held it no longer works here, and nobody above them is left to hold it.
departure-taken-over = Taken over from somebody who no longer works here.
despite-act = Plan it all the same
despite-again = Choose another day, or press once more to keep it.
despite-days = { $from } to { $until }
despite-forbidden = Choose another day, or tick “Plan it all the same” and say why.
despite-kept = Held all the same in “{ $name }” ({ $days }): { $why } ({ $by }, { $day })
despite-kept-nameless = Held all the same in “{ $name }” ({ $days }): { $why } ({ $day })
despite-leave-out = Leave { $count ->
    [one] this date
   *[other] these { $count } dates
} out and plan { $rest ->
    [one] the other one
   *[other] the other { $rest }
}
despite-leave-there = Leave { $count ->
    [one] this date where it is
   *[other] these { $count } dates where they are
} and move { $rest ->
    [one] the other one
   *[other] the other { $rest }
}
despite-none-left = All of them are in such days. Begin on another day, or keep them.
despite-on = { $date } is in “{ $name }” ({ $kind }, { $days }, { $place }).
despite-title = What speaks against the day
despite-why = Why all the same
despite-why-hint = It stands on the page of the session.
despite-why-long = Say it in at most { $most } characters.
despite-why-missing = Say in a sentence why it is held all the same.
engagement-agreed = Teaches
engagement-agreed-already = Somebody has agreed to teach this session: end that first.
engagement-asked = Asked
engagement-asked-already = They were asked already and have not answered.
engagement-declined = Said no
engagement-done = Taught
engagement-ended = Ended
engagement-line = { $fee } · “{ $answer }”
engagement-no-budget = A fee needs a budget that pays it: choose one, or leave the fee empty.
engagement-no-money = A fee is paid in money: choose a budget in a currency.
engagement-nobody = Choose somebody from the list.
engagement-over = This question is not open any more: look again at what became of it.
engagement-teaches-then = You teach another session at that time: say no, or step down there first.
engagement-unpaid = No fee
engagement-withdrawn = Taken back
feed-address = Address for your calendar
feed-once = Copy it now: it is shown this once. Whoever has it reads the calendar.
feed-own-name = My sessions
feed-own-text = Your seats, and what you teach.
feed-since = Open since { $since }.
feed-teaching = Teaching: { $title }
feed-team-event = { $title }: { $count ->
    [one] 1 person
   *[other] { $count } people
    } of my team
feed-team-name = My team’s sessions
feed-team-text = Who of the people whom you lead comes to which session.
feedback-answered = You have said how it was: an answer is given once.
feedback-choose = Choose one of the three.
feedback-lead = Three short questions. Your name is not kept with your answer, and it is shown only together with at least { $least } answers.
feedback-no = No
feedback-not-asked = You are not asked about this session: only whoever was there is, for a day after its end.
feedback-not-html = <b>Nothing is asked here now.</b> Whoever was there is asked for a day after the end.
feedback-note = What should be different?
feedback-note-hint = If you like; no names.
feedback-note-long = Write at most 500 letters.
feedback-partly = In parts
feedback-section = Your answer
feedback-taught = Was it taught well?
feedback-thanks-html = <b>Thank you.</b> Your answer is kept without your name.
feedback-title = How was it: { $title }?
feedback-until = Open until { $until }.
feedback-useful = Will you use something of it?
feedback-yes = Yes
feeds-lead = An address from which your calendar fetches your sessions and keeps them up to date.
feeds-title = Calendar feeds
fit-busy = busy in their calendar
fit-free = free then
fit-language = teaches in its language
fit-no-topic = none of their topics stands in the class
fit-other-language = not in its language
fit-ours = belongs to the unit
fit-outside = outside their hours
fit-perhaps = within their hours, calendar not known
fit-rated = taught well, say { $share } ({ $interval }) of { $of }
fit-style = teaches in the style that is wanted
fit-other-style = teaches otherwise: { $style }
fit-about = { $fee }, about { $amount }
fit-no-rate = { $fee }, no rate into { $measure }
fitting-any-style = Any style
fitting-style = Style that is wanted
fitting-sort = Sort
fit-taught = { $times ->
        [one] taught this class once
       *[other] taught this class { $times } times
    }
fit-teaching = teaches another session then
fit-topic = teaches “{ $topic }”
fit-unknown = time not known
fit-unrated = too few to say how they teach: { $of }
fit-week = { $has } of { $most ->
    [one] { $most } session
   *[other] { $most } sessions
    } that week
fitting-cannot = Could not come, as far as is known.
fitting-list = Who fits, and why
fitting-note = In order: who could come, topic, known to be free, teaching, knows the class, cost. What was said of their teaching moves somebody only where the whole interval is above or below one half.
fitting-side = Asking
fitting-title = Find somebody to teach
follow-up-lead = Two weeks have passed. Your name is not kept with your answer, and it is shown only together with at least { $least } answers.
follow-up-not-asked = You are not asked about this session: only whoever was there is, from two weeks after its end and for a week.
follow-up-not-html = <b>Nothing is asked here now.</b> Whoever was there is asked two weeks after the end, for a week.
follow-up-not-yet = No occasion yet
follow-up-note = What helped, or what was in the way?
follow-up-outcomes = What the class was for:
follow-up-question = Have you used something of it?
follow-up-title = Did you use it: { $title }?
follow-up-tried = Tried, it did not work
follow-up-used = Yes
guest-access = Access
guest-act = Invite
guest-again = Keep and send a link
guest-email = E-mail address
guest-end = End the access
guest-end-lead = They are signed out at once. Their sessions stay theirs until you name somebody else.
guest-ended = { $organisation } · access has ended
guest-invite = Invite an instructor from outside
guest-invite-lead = They get a link by mail and see their own sessions, who has a seat in them, the list, the materials, their hours and what was agreed; nothing else.
guest-name = Name
guest-organisation = Works for
guest-until = { $organisation } · access until { $day }
guest-until-label = Access until; at least two weeks after their last session
guests-title = From outside
heard-at-once = On the day
heard-later = Two weeks later
heard-note = Nobody’s name is kept with an answer, and the order is by lot.
heard-of = { $count } of { $all }
heard-title = What those who came say
heard-too-few = Answers: { $count }. They are shown from { $least } on, so that nobody is known by theirs.
heard-wait = Those who came are asked until { $until }; then it stands here.
hold-days = For how many days
hold-note = They stand under your seats until you name people or let them go.
hold-places = How many
hold-title = Hold places without names
hours-hint = One stretch in each line, in your time zone: 1 09:00-12:30. 1 is Monday, 7 is Sunday.
hours-label = When you may be asked
hours-line-twice = Line { $line } overlaps another one of that day: join them.
hours-line-wrong = Hours: line { $line } is not understood. Write the day and the hours, like 1 09:00-12:30.
hours-title = Hours of the week
instructor-about = About
instructor-about-hint = What those who ask should know: experience, groups you like.
instructor-elsewhere = They teach “{ $title }” at that time, { $day }, { $time }: choose another time, or somebody else.
instructor-seated = They have a seat in “{ $title }” at that time, { $day }, { $time }: choose another time, or somebody else.
instructor-is-retired = They are off the list and are not asked any more.
instructor-languages = Languages
instructor-languages-hint = Codes, apart by blanks: en de ar
instructor-languages-wrong = Write the languages as codes of two or three letters, like en de.
instructor-lead = Read by those who plan classes, and by nobody else.
instructor-line = { $style } · { $languages } · { $rate }
instructor-mine = What I teach, and when
instructor-most = Sessions a week, at most
instructor-most-wrong = Write how many sessions a week, from 1 to 40.
instructor-no-rate = no fee
instructor-rate = Rate an hour
instructor-rate-hint = Empty where nothing is asked for.
instructor-rate-hour = { $amount } an hour
instructor-retired-html = <b>Off the list.</b> Keep the form to be asked again.
instructor-side = Time
instructor-style = Style
instructor-topics = Topics
instructor-topics-hint = One in each line, in the words of the classes.
instructor-topics-missing = Write at least one topic.
instructors-add = Add somebody
instructors-lead = Who may be asked to teach, our own and from outside.
instructors-none = Nobody to ask yet
instructors-none-text = Add those who can teach: what, in which languages, when.
instructors-open = Open
instructors-title = Instructors
invited-by-why = { $by } invites you: “{ $why }”
join-before = Something comes first: do it, then join.
join-before-html = <b>Something comes first.</b> The call opens when what stands below is done.
join-door = The call
join-early-html = <b>The call opens { $at },</b> a quarter of an hour before the beginning.
join-no-call = There is no call: come to the room.
join-no-call-html = <b>There is no call.</b> Come to the room; there is a code on the wall.
join-no-seat = You have no booked seat here: take one, or wait until it is agreed.
join-no-seat-html = <b>You have no booked seat here.</b> Take one, or wait until it is agreed.
join-note = Joining puts you on the list of who came.
join-over-html = <b>It is over.</b> Whoever was there has it in their record once the list is settled.
join-there-html = <b>You are on the list.</b>
join-title = { $title }: the call
kept-later = You would rather come on another date. These are the others; you are told when one is added.
kept-yes = You said yes. Choose a date; you are told when one is added.
mail-booked = Booked: { $title }, { $day }
mail-booked-why = You get this because you have a seat; your calendar reads the attachment.
mail-cancelled = No longer in your calendar: { $title }, { $day }
mail-cancelled-why = You get this because your seat has ended; your calendar reads the attachment.
mail-changed = Changed: { $title }, { $day }
mail-changed-why = You get this because a session in which you have a seat has changed; your calendar reads the attachment.
mail-freed-why = You get this because your calendar holds this time for you; it reads the attachment.
mail-held = Please say yes or no on its page. Until then your calendar only holds the time.
mail-hello = Hello { $name },
mail-link = Link: { $url }
mail-materials = Bring and read: { $text }
mail-nobody = Who teaches is still being looked for. Your seat stays.
mail-phone = Phone, if the link fails: { $number }
mail-teach = You teach: { $title }, { $day }
mail-teach-changed-why = You get this because a session that you teach has changed; your calendar reads the attachment.
mail-teach-open = See the session
mail-teach-over = You no longer teach: { $title }, { $day }
mail-teach-over-why = You get this because your calendar says that you teach this session; it reads the attachment.
mail-teach-why = You get this because you teach this session; your calendar reads the attachment.
material-done = done
material-is-needed = Has to be done before joining
material-link = Link
material-link-hint = An address that begins with https://, or a page here, like /learn. Empty where there is none.
material-link-wrong = Write an address that begins with https://, or a page here, like /learn.
material-minutes = Minutes
material-minutes-wrong = Write how many minutes it takes, from 0 to 600.
material-needed = before you join
material-title = What
material-title-missing = Write what there is to read or do.
material-too-many = A class has at most 50 materials: remove one first.
materials-add = Add material
materials-count = Materials, { $count }
materials-lead = What you have done counts for every date of this class.
materials-left = { $count ->
    [one] 1 comes first
   *[other] { $count } come first
    }
materials-none = Nothing to read or do yet
materials-none-text = The class begins with its session.
materials-title = Materials
member-about = { $whom } · { $each } · { $carried }
member-all = Memberships
member-budget-wrong = Choose an open budget in money that pays for the seats.
member-carried = { $months ->
    [one] A class that is not taken stays for one month more.
   *[other] A class that is not taken stays for { $months } months more.
    }
member-carry = Carried for months
member-carry-hint = 0: what a month leaves over lapses.
member-carry-wrong = Write 0 to { $most } months.
member-classes = Classes each month
member-classes-wrong = Write 1 to { $most } classes each month.
member-covers = Paid by { $title }.
member-days = { $from } to { $until }
member-each = { $count ->
    [one] { $count } class a month
   *[other] { $count } classes a month
    }
member-end = End today
member-everybody = Everybody
member-from = First day
member-lapses = What a month leaves over lapses.
member-lead = So many classes a month, booked without asking and paid from one budget. Whoever stands in several has the one with the most classes.
member-left = { $title }: { $left } of your { $each ->
    [one] class a month is left.
   *[other] { $each } classes a month are left.
    }
member-there = A membership of this name for these people goes on. End it first, or choose another name.
member-most = A seat costs at most
member-most-hint = In the budget's currency; empty for any price. Dearer seats are asked for.
member-name = Name
member-new = New membership
member-no-budget = Set up a budget in money first: it pays for the seats.
member-none = Nobody has one yet: every seat that costs something is asked for.
member-of-before = { $count ->
    [one] One of them comes from earlier months.
   *[other] { $count } of them come from earlier months.
    }
member-set-up = Set it up
member-since = since { $from }
member-title = Memberships
member-title-wrong = Write a name of up to { $most } characters.
member-unit-wrong = Choose a unit from the list.
member-until = Last day, if there is one
member-until-wrong = The last day lies before the first: change one of them.
member-whom = For whom
minutes-back = The minutes are not needed.
minutes-booked = The seat was booked.
minutes-short = The paid minutes in “{ $budget }” are used up. Whoever holds that budget can add to it; then book again.
minutes-worked = Minutes worked in a session.

money-back = The seat fell away.
money-booked = The seat was booked.
money-fee-agreed = An instructor agreed.
money-fee-asked = An instructor was asked.
money-fee-back = An instructor is not needed, or stepped down.
money-fee-paid = An instructor taught.
money-paid = The session took place.
name-many = { $count ->
    [one] You hold this one place.
   *[other] You hold { $count } places here: write one name or number in each line.
    }
name-too-many = You hold { $count } places here: write as many names at most.
name-whom = Who gets it
notice-before = Before { $day }: prepare for { $title }
notice-called-off = Called off: { $title }
notice-called-off-why = { $when }. { $why }
notice-dated = There is a date: { $title }
notice-dated-why = { $when }. { $place }. You said you would come, or were asked: seats are offered in that order.
notice-feedback = You were there; three short questions, open for a day.
notice-follow-up = You were there two weeks ago; one question, open for a week.
notice-freed = No longer held in your calendar: { $title }
notice-freed-why = { $when }. There is no seat for you any more; the time is free again.
notice-held = { $count ->
    [one] You hold a place without a name now: { $title }
   *[other] You hold { $count } places without names now: { $title }
    }
notice-held-why = { $when }. { $name } no longer works here, and you lead the team. Name people, or let the places go.
notice-invited = You are invited: { $title }
notice-left = { $count ->
    [one] 1 thing is left to do first, { $minutes }
   *[other] { $count } things are left to do first, { $minutes }
    }
notice-moved = Another time or place: { $title }
notice-moved-seat = { $when }. { $place }. What you asked for or were offered stays.
notice-moved-teach = { $when }. { $place }. You teach it, or are asked to.
notice-moved-wait = { $when }. { $place }. You keep your place in the line.
notice-nobody-teaches = Nobody teaches: { $title }
notice-nobody-teaches-why = { $when }. { $name } was to teach it and no longer works here. Find somebody else, or call it off in time.
notice-not-agreed = Nobody agreed in time: { $title }
notice-not-agreed-why = { $when }. The seat was held for you until now; it is free for others again.
notice-offered = A seat is free for you: { $title }
notice-recommended = { $by } recommends a class: { $title }
notice-said-later = { $name } would rather have another date: { $title }
notice-said-later-why = They stay interested and are told of each new date.
notice-said-no = { $name } says no: { $title }
notice-said-no-why = Without a reason, and none is owed.
notice-said-yes = { $name } says yes: { $title }
notice-said-yes-why = You asked, and they would come.
notice-teach = You are asked to teach: { $title }
notice-teach-ended = You no longer teach: { $title }
notice-teach-over = No longer asked to teach: { $title }
notice-teach-over-why = { $when }. Somebody else teaches it, or is looked for.
notice-teach-why = { $when }. Say yes or no under My sessions.
notice-tomorrow = Tomorrow at { $time }: { $title }
number-between = Write a whole number from { $least } to { $most }.
number-unreadable = Write a whole number, like 12.
off-title = Call off
off-why = Why, everybody concerned reads it
outcomes-title = Afterwards you can
own-title = Your seats
person-not-for = This class is for others: invite somebody else.
person-not-found = Nobody at work has this name or number: look the person up under People.
person-not-led = You book for people whom you lead: invite this person instead.
person-several = Several people have this name: write the number of the one you mean.
placed-counts = Counts for { $person }
placed-nobody = Counts for nobody
placed-title = Names of the report that are settled
report-to-come = Row { $row } is of a time that is yet to come: export the report again when the call is over.
seat-price = A seat costs { $price }. Your yes asks whoever leads you to agree to it.
session-cut-off-past = Nobody could book it any more: booking ends { $hours } hours before it begins, and that is over. Choose a later time, or fewer hours.
session-nobody-yet = Somebody to teach it is being looked for.
teacher-whole-name = Do you mean { $name }? Write the whole name, or the number; of somebody from outside the first and last name.
plan-act = Plan
plan-aside = For the time set aside: “{ $title }”
plan-aside-minutes = The class takes { $class }; { $aside } of each person are set aside.
plan-aside-people = The class takes { $size } at a time; { $people } are meant: { $sessions } sessions hold them all.
plan-capacity = Seats
plan-count = How many
plan-count-hint = More than one makes a series, which can be moved and called off together.
plan-cut-off = Booking ends, hours before
plan-instructor = Who teaches
plan-instructor-hint = Name or number of a colleague, or the name of somebody from outside.
plan-lead = One session, or a series at the same hour.
plan-link = Link to the call
plan-materials = What to bring and read
plan-offer = An offer lasts, hours
plan-offer-hint = So long somebody who waits has to answer when a seat is free.
plan-phone = Phone, if the link fails
plan-place = Place, or how to find it
plan-room = Room
plan-starts = Begins, local time
plan-starts-hint = Like 2026-12-03 10:00. Empty to see first who would come.
plan-title = Plan a session
plan-weeks = How many weeks apart
plan-zone = Time zone
questions-note = A sentence, if you like
questions-title = You are asked to teach
reason-missing = Write a sentence: those concerned read it.
recommend-already = This person has your recommendation of this class already and has not answered yet.
recommend-gone = This class is not in the catalogue any more: choose another one.
recommend-not-yours = Choose somebody whom you lead.
report-backwards = Row { $row } leaves before it joins: correct the times.
report-file = Report of Zoom or Teams
report-hint = The CSV file of Zoom, or the attendance report of Teams.
report-missing = Choose the file of the report.
report-never-came = Row { $row } leaves without having joined: add the row of joining, or take it out.
report-no-name = Row { $row } has neither name nor address: correct it, or take the row out.
report-no-table = No row names the columns with name, join time and leave time: export the participants of the call.
report-no-time = Row { $row } has no time in the column { $column }: it says “{ $text }”. Write it like 2026-12-03 10:00:00.
report-not-text = This is no text that can be read: export the report again as CSV.
report-other-day = These times are of another day than the session: choose the report of this session.
report-title = Import from the call
report-too-large = The file is larger than 4 MB or broken off: export the report of this one session again.
reserve-too-many = Hold fewer: { $free ->
    [one] 1 seat is free, and one person holds at most 50.
   *[other] { $free } seats are free, and one person holds at most 50.
    }
reserve-until-wrong = Hold them until a day before booking ends.
retirement-lead = Nobody asks them any more; what was agreed stays.
retirement-title = Off the list
return-why = Why, if you like; only you see it
room-add = Add the room
room-change = Change the room
room-directions = How to find it
room-directions-hint = Site, floor, door.
room-end = No longer in use
room-end-lead = Nothing more is planned in it. What took place stays in the record.
room-equipment = What stands in it
room-free = Free then: { $rooms }.
room-is-retired = This room is no longer in use: choose another one.
room-name = Name
room-name-missing = Give the room the name people use for it.
room-name-taken = Another room has this name: add the site or the floor.
room-new = New room
room-next = Next: { $class }, { $day }, { $time }
room-none-next = Nothing is planned here.
room-of-none = None of ours
room-planned = What is planned here
room-retired-html = This room is no longer in use.
room-seats = { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
}
room-seats-planned = “{ $class }” on { $day } is for { $capacity }: the room cannot seat fewer until then.
room-seats-wrong = A room seats between 1 and 10 000 people: write a number.
room-side = Keeping this room
room-site = Site
room-site-hint = Its holidays are named when a session is planned here.
room-site-none = Not said
room-site-unknown = This site is not there any more: choose another one.
room-still-planned = “{ $class }” is planned here on { $day }: move it or call it off first.
room-taken = { $room } is taken: “{ $class }”, { $day }, { $time }.
room-too-small = { $seats ->
    [one] { $room } seats 1 person: take a larger room or fewer seats.
   *[other] { $room } seats { $seats } people: take a larger room or fewer seats.
}
room-unknown = This room is not there any more: choose another one.
rooms-all = All rooms
rooms-lead = A room holds one session at a time: a second one at the same hour is refused.
rooms-none = No rooms yet. Sessions can do without: say where they are in words.
rooms-title = Rooms
said-why = “{ $why }”
seat-asks = { $person } asks for { $title }, { $day }, { $hours }: { $price }
seat-before-you = { $before ->
    [0] You are first in line.
    [one] 1 person is before you.
   *[other] { $before } people are before you.
    }
seat-budget = Paid from
seat-budget-left = { $name }, { $left } left
seat-budget-other = The class costs { $measure }: choose a budget that counts in the same.
seat-decide = Decide about the request
seat-decided-elsewhere = This seat is asked for in a request: it is booked or given on with the decision about that.
seat-elsewhere = “{ $title }” is at the same time, { $day }, { $time }, and there is a seat in it already: give that one back first, or swap it.
seat-teaching = “{ $title }” is taught by the same person at that time, { $day }, { $time }: find somebody else for it first.
seat-free-until = Free to give back until { $until }.
seat-held-until = Held for you until { $until }; then it is free again.
seat-late = Given back now, it is paid unless somebody else takes it.
seat-no-budget = You hold no budget in this currency: ask your People team to decide.
seat-no-date = There is no date yet: say whether you would come.
seat-not-asked = Nobody asks for this seat any more: look at its page for what became of it.
seat-not-booked = Only a booked seat is ticked: load the list again.
seat-not-held = This place is no longer held: book a seat for the person instead.
seat-nothing-to-answer = There is nothing to answer any more: the page says what became of it.
seat-nothing-to-give = This seat is not yours to give back any more: the page says what became of it.
seat-now = Where it stands
seat-offer-over = The offer has ended and goes to the next in line: book again to wait for another.
seat-open = See the seat
seat-others-decide = Somebody else decides about the request for this seat.
seat-person-has-one = This person has a seat already: name somebody else.
seat-side = What you can do
seat-title = The seat of { $name }
seat-until = Yours to take until { $until }; then it goes to the next.
seat-why = Your word in one sentence, the person reads it
seat-without-name = Held, without a name
seat-would-come = You said you would come. When there is a date, you are told and offered a seat.
seats-wait-title = Waiting for your word
series-following = { $after ->
    [one] This one and the 1 after it
   *[other] This one and the { $after } after it
    }
series-refused = { $day }: { $why } Nothing was changed.
series-scope = For which sessions
series-this = This one alone
series-wrong = A series has 1 to 52 sessions, each at most 52 weeks after the one before.
session-by-link = By link
session-called-off-html = <b>Called off:</b> { $why }
session-called-off-why = Will not take place: { $why }
session-capacity-taken = { $taken ->
    [one] 1 seat is taken: leave at least as many, or call the session off.
   *[other] { $taken } seats are taken: leave at least as many, or call the session off.
    }
session-capacity-wrong = A session has between 1 and 10 000 seats: write a number.
session-free-of = { $free } of { $capacity ->
    [one] { $capacity } seat
   *[other] { $capacity } seats
    } free
session-full = Full
session-full-wait = Full, { $count ->
    [one] { $count } waits
   *[other] { $count } wait
    }
session-has-begun = The session has begun: whoever teaches it writes down who is there.
instant-there = { $at }, { $zone }
session-hours = { $from } to { $to }, { $zone }
session-is-called-off = This session is called off: choose another date.
session-is-closed = This session is settled: nothing changes any more.
session-left-html = <b>{ $name }</b> was to teach it and no longer works here.
session-link-wrong = Write a link that begins with https://.
session-no-date = No date yet
session-nobody-html = <b>Nobody teaches it yet.</b> Name somebody, or call it off in time: people who have a seat see that somebody is being looked for.
session-nobody-teaches = Somebody to teach it is being looked for; your seat stays.
session-not-begun = The session has not begun: come back when it does.
session-open = Manage the session
session-over = It is over.
session-past-cut-off = Booking has ended: choose another date.
session-place-open = Place to follow
session-place-or-link = { $place }, or by link
session-running = It has begun.
session-side = Change the session
session-taken-of = { $taken } of { $capacity ->
    [one] { $capacity } seat
   *[other] { $capacity } seats
    } taken
session-title = { $title }, { $day }
session-undated = No date yet: say whether you would come, and you are told of the date first.
session-when = { $day }, { $hours }
session-with = With { $name }
session-without-time = This session has no date yet: places are held as soon as it has one.
session-would-come = { $count ->
    [0] Nobody has said yet that they would come
    [one] 1 person would come
   *[other] { $count } people would come
    }
sessions-none = No session is planned.
sessions-over = Sessions that are over
sessions-title = Sessions
state-asked = Asked, the seat is held
state-attended = Was there
state-booked = Booked
state-called-off = Called off
state-declined = Declined
state-given-back = Given back
state-invited = Invited
state-lapsed = Lapsed
state-missed = Was missing
state-not-attending = Not attending
state-not-required = Not required
state-offered = A seat is free for you
state-refused = Not agreed
state-released = Let go
state-reserved = Held
state-waiting = Waiting
step-after = After: one question, two weeks later
step-after-asked = Did you use something of it? Your name is not kept with your answer.
step-after-practice = In the programme “{ $title }” you practise it, and somebody sees you do it.
step-after-used = Used two weeks later, say { $share } ({ $interval }) of { $of }.
step-before = Before: { $count ->
    [one] 1 thing to read or do
   *[other] { $count } things to read or do
    }
step-before-done = You have done { $done } of { $of }.
step-before-first = The call opens when it is done.
step-before-minutes = It takes { $minutes }; the call opens when it is done.
step-before-none = Before: nothing to prepare
step-before-others = { $count ->
    [one] 1 thing more, if you like.
   *[other] { $count } things more, if you like.
    }
step-live = Live: { $minutes }
step-live-been = { $people } people have been in it.
step-live-led = Of those whom you lead: { $names }.
step-live-useful = Useful, say { $share } ({ $interval }) of { $of }.
step-live-with = Live: { $minutes } with { $names }
stepping-down-lead = People keep their seats and read that somebody is being looked for.
stepping-down-title = You cannot come?
steps-title = How it goes
style-coaching = coaching
style-lecture = lecture
style-practice = practice
style-workshop = workshop
swap-agreed = In place of another date, as agreed.
swap-full = That session is full: your seat stays as it is.
swap-label = Another date
swap-other-class = Swap to another session of the same class.
swap-too-late = The seat is no longer given back without cost: give it back, and book the other.
taught-agreed = Agreed: { $fee }
taught-coming = Coming up
taught-lead = What you teach, the next first.
taught-next = Next
taught-none = You teach no session
taught-none-text = As soon as you are named as the one who teaches, the session stands here with its list.
taught-now = Write down who is there.
taught-ready = { $done } of { $all } have done what comes first
taught-see = See the list
taught-take = Take attendance
taught-title = My sessions
taught-to-settle = It is over: keep the list and settle it.
teaching-title = Who teaches
time-in-fold = On that day { $time } comes twice, because the clocks go back: choose another time.
time-in-gap = On that day { $time } does not exist, because the clocks go forward: choose another time.
time-past = This time is past: choose one that is to come.
time-title = When and where
time-unreadable = Write the time like 2026-12-03 10:00.
time-far = Choose a time before the end of { $last }.
today-book = Book
today-class = { $minutes }, { $free ->
    [0] full
    [one] one seat free
   *[other] { $free } seats free
}
today-classes = Choose a class
today-classes-all = All classes
today-wait = Wait
unknown-lead = The report has these names, and no seat has exactly them.
unknown-minutes = { $minutes } in the call
unknown-nobody = Nobody’s
unknown-title = Who is this?
unknown-whose = Whose seat
waiver-why = Why it is not required; the person reads it
walk-in-act = Write them down
walk-in-costs = A seat costs something, and nobody agreed to it yet: whoever leads them has to, first.
walk-in-full = All { $seats } seats are taken. Who sets up the session can add seats.
walk-in-hint = Name or number. They get a seat and are ticked.
walk-in-not-for = This class is for others: who sets it up can open it to them.
walk-in-person = Who came
walk-in-teaches = They teach this session.
walk-in-title = Somebody came without a seat
walk-in-why = Came without a seat.
wall-lead = Whoever has a seat types the code or scans it. It counts from a quarter of an hour before the beginning until the end.
wall-note = Both change every minute. The code of the minute before still counts.
wall-say = Or say the code:
wall-scan = Scan this:
wall-title = Code on the wall
whole-team-ask = Ask for one
whole-team-even = From { $people } people on, a session of your own costs no more than single seats.
whole-team-title = For a whole team
zone-unknown = There is no time zone { $name }: write one like Europe/Berlin.
