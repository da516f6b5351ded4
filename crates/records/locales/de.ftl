# Statements als Sätze.
records-initialized = { $who } hat „{ $what }“ begonnen
records-experienced = { $who } hat „{ $what }“ durchgearbeitet
records-answered = { $who } hat „{ $what }“ beantwortet
records-answered-right = { $who } hat „{ $what }“ beantwortet: richtig
records-answered-wrong = { $who } hat „{ $what }“ beantwortet: noch nicht richtig
records-progressed = { $who } ist zu { $percent } % durch „{ $what }“
records-completed = { $who } hat „{ $what }“ abgeschlossen
records-passed = { $who } hat „{ $what }“ bestanden
records-failed = { $who } hat „{ $what }“ nicht bestanden
records-recommended = { $who } hat { $whom } „{ $what }“ empfohlen
records-accepted = { $who } hat zu „{ $what }“ Ja gesagt
records-postponed = { $who } hat zu „{ $what }“ Später gesagt
records-declined = { $who } hat zu „{ $what }“ Nein gesagt
records-voided = { $who } hat ein Statement für ungültig erklärt
records-other = { $who }: { $verb } „{ $what }“
records-somebody = Jemand
records-something = etwas ohne Namen
