# The frame of every page.
skip = Skip to the content
search = Search Guildhall
search-example = How do I …
language = Language
language-change = Change
one-cookie = One cookie, to keep you signed in. No others.
nav-main = Main
nav-main-small = Main, small screen
nav-menu = Menu: { $place }
nav-mine = Mine
nav-open = open
nav-me = { $initials }: { $name }, my record
place-today = Today
place-learn = Learn
place-people = People
place-me = My record
place-team = My team
place-rules = Rules
place-coverage = Coverage
place-spotlights = Spotlights
place-budgets = Budgets
place-stipend = My stipend
place-knowledge = My knowledge
place-reviews = To review
place-imports = People in
place-courses = Courses in
place-access = Access
place-messages = Messages
# Parts.
why = Why
why-fits = Fits
why-next = Next
why-basis = Basis
why-caution = Caution
was = was
becomes = becomes
pages = Pages
page-before = Page before
page-after = Next page
not-shown = not shown
form-errors = { $count ->
    [one] One thing needs a change before this can be saved.
   *[other] { $count } things need a change before this can be saved.
    }
form-kept = Nothing you typed is lost.
# Failures: what happened, what is kept, what to do next.
error-home = Go to the start
error-not-found-title = There is nothing here
error-not-found = The address may be old or mistyped, or it is not for you to see. Start again, or search.
error-signed-out-title = You are signed out
error-signed-out = Sign in again, then repeat what you did. What was kept before is still there.
error-forbidden-title = This is not yours to do
error-forbidden = You can see it, and somebody else can do it. Ask the person whose name stands on the page.
error-proof-title = This page was open for too long
error-proof = Nothing was changed. Go back, load the page again, and repeat what you did.
error-conflict-title = Somebody was faster
error-conflict = The thing changed since you opened it. Go back, load the page again, and look at what is there now.
error-invalid-title = Something in it cannot be used
error-invalid = Nothing was changed. Go back and look at the fields; what is wrong stands below.
error-too-large-title = This is too large
error-too-large = Nothing was kept of it. Send a smaller file, or several.
error-too-many-title = Too many tries
error-too-many = Wait a minute, then try again.
error-away-title = Away for a moment
error-away = A part that is needed does not answer. What you kept is safe. Try again in a minute.
error-fault-title = This did not work
error-fault = The fault is ours, and it is noted. What you kept before is safe. Try again; if it stays so, tell your IT administrator.
