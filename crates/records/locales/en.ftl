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
records-recommended = { $who } recommended “{ $what }” to { $whom }
records-accepted = { $who } said yes to “{ $what }”
records-postponed = { $who } said later to “{ $what }”
records-declined = { $who } said no to “{ $what }”
records-voided = { $who } declared a statement void
records-other = { $who }: { $verb } “{ $what }”
records-somebody = Somebody
records-something = something without a name
