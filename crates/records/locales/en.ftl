# Statements as sentences.
records-initialized = { $who } started “{ $what }”
records-experienced = { $who } went through “{ $what }”
records-answered = { $who } answered “{ $what }”
records-answered-right = { $who } answered “{ $what }”: right
records-answered-wrong = { $who } answered “{ $what }”: not right yet
records-progressed = { $who } is { $percent } % through “{ $what }”
records-completed = { $who } finished “{ $what }”
records-passed = { $who } passed “{ $what }”
records-failed = { $who } did not pass “{ $what }”
records-attended = { $who } was at “{ $what }”
records-recommended = { $who } recommended “{ $what }” to { $whom }
records-accepted = { $who } said yes to “{ $what }”
records-postponed = { $who } said later to “{ $what }”
records-declined = { $who } said no to “{ $what }”
records-voided = { $who } declared a statement void
records-other = { $who }: { $verb } “{ $what }”
records-somebody = Somebody
records-something = something without a name

# The page of the IT administrator.
records-title = Records
records-lead = { $total ->
    [one] { $total } statement
   *[other] { $total } statements
    } · { $today } today · { $refused } refused
records-export = Export what is found
records-q = Person, activity or statement id
records-find = Find
records-more = More filters
records-verb = Verb
records-verb-hint = A word or an IRI
records-verbs = Words that are known:
records-activity = Activity
records-activity-hint = Its IRI
records-key = Key
records-key-hint = Who sent it
records-any-key = Any key
records-since = From this day
records-until = To this day
records-filter = Filter
records-everything = Everything
records-state-kept = kept
records-state-refused = refused
records-state-voided = void
records-found = Found, newest first
records-found-note = Sentences are made from the statements.
records-logged = Each search is logged; whom it is about can see it.
records-which-person = Several people have this name. Which one?
records-nobody = Nobody by this name
records-nobody-text = Search for a name or number of the staff file, an address of mail, an IRI or the id of a statement.
records-none = Nothing found
records-none-text = Statements of people and tools appear here as soon as they come in. Take a filter away to see more.
records-wrong-day = Give the day as 2026-11-19.
records-wrong-future = Give a day that has begun; what comes later is sent anyway.
records-wrong-verb = Write a known word, such as completed, or the whole IRI.
records-wrong-activity = Write the whole IRI, with its scheme.
records-refused-times = { $times ->
    [one] Nothing of it was kept. It was tried once.
   *[other] Nothing of it was kept. It was tried { $times } times.
    }
records-tried = { $sender } tried to say: { $gist }
records-tried-nothing = { $sender } sent something that can’t be read
records-import-line = Line { $line } of a file
records-key-unknown = A key that is gone
records-keys = Keys
records-keys-table = Keys, table
records-key-make = Make a key
records-no-keys = No tool has a key
records-no-keys-text = A tool needs a key to send statements or to read them.
records-may = May
records-today = Today
records-refused-today = Refused today
records-last = Last used
records-act = Act
records-revoke = Revoke
records-revoke-text = The tool that uses it is shut out at once. This can’t be undone.
records-revoked-on = revoked on { $day }
records-key-revoked = The key is revoked.
records-key-lead = For one outside tool. Its secret is shown once.
records-key-name = The tool that will use it
records-key-name-hint = So that everybody sees who sent what
records-key-may = What it may do
records-wrong-name = Say which tool will use the key, in at most 200 characters.
records-wrong-scope = Choose at least one.
records-key-owner = Key, who made it
records-owner-gone = { $name }, no longer here
records-owner-none = nobody who is still here
records-owner-operator = the operator, by command
records-know = Know
records-know-never-html = <bdi>“{ $key }”</bdi> has no owner and was never used. Revoking it breaks nothing we can see.
records-know-idle-html = <bdi>“{ $key }”</bdi> has no owner and was last used on { $day }. Revoking it breaks nothing we can see.
records-know-used-html = <bdi>“{ $key }”</bdi> has no owner and was used on { $day }. Find out who needs it, and make that tool a key of its own.
records-key-made = The key is made
records-key-made-lead = Give both halves to the tool now.
records-key-once = The secret is shown this once. Nobody can read it again; if it is lost, make another key.
records-key-address = Address
records-key-public = Key, or sign-in name
records-key-secret = Secret, or password
records-key-done = The tool has it
records-scope-write = write
records-scope-read-mine = read own
records-scope-read-all = read all
records-scope-state = state
records-scope-profile = profiles
records-scope-define = define
records-scope-everything = everything
records-scope-write-text = Send statements
records-scope-read-mine-text = Read what it sent itself
records-scope-read-all-text = Read every statement
records-scope-state-text = Keep state of its own about a person and an activity
records-scope-profile-text = Keep profiles of people and activities
records-scope-define-text = Say what activities are called
records-scope-everything-text = Everything
records-one-lead = A statement, made into a sentence. Below is what is kept.
records-refused-lead = Nothing of it was kept. The sender was told at once.
records-facts = Who and when
records-fact-sender = Sent by
records-fact-stored = Stored
records-fact-happened = Happened
records-fact-version = xAPI
records-fact-id = Id
records-fact-state = State
records-fact-answer = Answer
records-fact-first = First
records-fact-last = Last
records-fact-times = Tries
records-json = Statement as JSON
records-json-refused = Refused statement as JSON, the spot marked
records-kept-until = { $days ->
    [one] Kept { $days } day, until { $day }. What may be a secret was taken out.
   *[other] Kept { $days } days, until { $day }. What may be a secret was taken out.
    }
records-check = Check a corrected one
records-check-lead = It is read as the store would read it. Nothing is stored.
records-check-text = The corrected statement, as JSON
records-check-hint = One statement or an array of them. The key of the tool and files beside statements are not looked at.
records-check-version = By which rules
records-check-act = Check
records-check-taken = { $count ->
    [one] The store would take this statement.
   *[other] The store would take these { $count } statements.
    }
records-check-refused = The store would refuse this. Answer { $status }
records-vendor = Copy for the vendor
records-vendor-note = What the maker of the tool needs to find the mistake. It holds no secret, and nothing about people that the tool did not send.
records-vendor-text = Text for the vendor
records-vendor-copy = Copy
records-vendor-copied = Copied
records-vendor-head = The record store at { $store } refused a request.
records-vendor-wrong = What is wrong
records-vendor-path = Where (JSON path)
records-vendor-clause = Clause
records-vendor-sent = What was sent, as far as it was kept, without what may be a secret:

# Forwarding.
records-forwarding = Forwarding
records-forwarding-none-text = Another record store can get what is stored here.
records-target-add = Add another store
records-target-lead = It gets every statement of its filter, at least once and in order.
records-target-name = What it is called
records-target-url = Address
records-target-url-hint = What stands before /statements, such as https://store.example/xapi
records-target-username = Key or sign-in name
records-target-secret = Secret or password
records-target-secret-hint = It is kept to sign in there and never shown again.
records-target-verbs = Only these verbs
records-target-activities = Only these activities
records-target-list-hint = IRIs, one a line; everything when empty
records-target-since-hint = What was stored before does not travel; everything when empty
records-target-waiting = { $count ->
    [one] { $shown } waits
   *[other] { $shown } wait
    }
records-target-aside = { $count } set aside
records-target-last = last { $at }
records-target-level = level
records-target-behind = on its way
records-target-failing = does not take anything
records-target-paused = paused
records-target-sent = Taken
records-target-waits = Waiting
records-target-oldest = Oldest waiting
records-target-since = Failing since
records-target-again = Tried again
records-target-error = Last said
records-target-refused = Set aside
records-target-none = Everything was taken
records-target-none-text = A statement that the other store refuses is listed here with its reason; the others go on.
records-target-resume = Go on now
records-target-pause = Pause
records-target-replay = Send again
records-target-replay-hint = What it has already changes nothing there.
records-target-replay-act = Send again from this day
records-target-remove = Take away
records-target-remove-text = Nothing more is sent, and its secret is forgotten. What it has stays there.
records-target-removed = The store was taken away.

# What is made from the records.
records-health = Health
records-made = Made from the records
records-made-level = level, version { $version }
records-made-late = made again at the next start, version { $version }
records-made-under-way = being made again, { $share } of the statements read
records-made-text = All of it can be thrown away and made again; the statements are the truth.

# Letting go.
records-size = Size and time
records-size-disk = On disk
records-size-each = { $size }, { $each } each
records-size-whole = { $size }, the whole database
records-size-oldest = Oldest
records-size-kept = Kept
records-size-for-good = everything, for good
records-size-rule = { $what } { $days }
records-size-rules = { $rules }; everything else for good
records-size-next = Goes next
records-size-next-some = { $count ->
    [one] { $count } statement ({ $what }) on { $day }.
   *[other] { $count } statements ({ $what }) on { $day }.
    }
records-size-next-more = { $count ->
    [one] More than { $count } statement ({ $what }) on { $day }.
   *[other] More than { $count } statements ({ $what }) on { $day }.
    }
records-privacy = Keep and let go
records-privacy-lead = How long records stay, and what one person may ask for.
records-retention = Retention
records-no-rules = Everything is kept
records-no-rules-text = A rule lets go of a verb or a class of activity after so many days.
records-retention-stays = Statements from which progress is made stay as long as the person does: without them, what people have achieved would be forgotten.
records-class = Class of activity
records-class-hint = The type of its definition, an IRI; any when empty
records-days = After
records-days-hint = Days after it was stored
records-gone = Gone so far
records-any = any
records-rule-hint = A word or an IRI; any when empty
records-rule-set = Set the rule
records-rule-unset = Take back
records-rehearse = Rehearse
records-rehearsed = { $count ->
    [one] Today { $count } statement would go.
   *[other] Today { $count } statements would go.
    } { $kept ->
    [one] { $kept } stays, because progress is made from it.
   *[other] { $kept } stay, because progress is made from them.
    }
records-rehearsed-span = They were stored between { $oldest } and { $newest }.
records-rehearsed-months = Of these months nothing stays, so each goes as a whole: { $months }.
records-wrong-rule-verb = Write a known word or a whole IRI; a rule needs a verb, a class or both.
records-wrong-days = Give a number of days from 1 to 36500.
records-receipts = Receipts of erasures
records-no-receipts = Nobody was erased
records-no-receipts-text = Each erasure leaves a receipt: what, how many, when and why.
records-receipt = Statements removed: { $statements } · mentions without a name now: { $mentions } · refusals removed: { $refusals } · documents removed: { $documents } · files removed: { $files }
records-receipt-stores = May have got statements and must be asked too: { $stores }
records-one-person = One person
records-person = Person
records-person-hint = The whole name, the number or the id
records-reason = Reason, for the receipt
records-about = Everything about a person
records-about-text = All statements of the person, those of others that name them, and the documents that tools keep about them, as one file.
records-about-act = Download
records-erase = Erase from the records
records-addresses = E-mail addresses of theirs
records-addresses-hint = Where tools wrote about them by address. Apart by a space. An address that was somebody else’s before finds theirs too.
records-erase-text = Their statements go; others no longer name them; progress is made again without them. What tools sent under an e-mail address is found where you name that address. It can’t be undone.
records-sure = I am sure
records-wrong-addresses = Write whole e-mail addresses, apart by a space, at most 20.
records-wrong-person = Nobody, or more than one, is called so. Write the whole name, the number or the id.
records-wrong-reason = Say why, in at most 500 characters.
records-wrong-sure = Confirm that you are sure.
records-wrong-store = Say what the other store is called, in at most 200 characters.
records-wrong-username = Write the key that the other store gave you; it holds no colon.
records-wrong-secret = Write the secret that the other store gave you.
records-wrong-iris = Write whole IRIs, one a line.
