# Coverage.
coverage-title = Abdeckung
coverage-about = Pflichtlernen aller, die hier arbeiten, nach Einheit und Standort. Jede Person zählt einmal: als überfällig, wenn etwas überfällig ist, sonst als fällig, sonst als erledigt.
coverage-lead-html = <b>{ $done } von { $people } Personen haben alles erledigt, was von ihnen verlangt ist.</b> { $late ->
    [0] Niemand ist überfällig.
    [one] { $late } Person ist überfällig.
   *[other] { $late } Personen sind überfällig.
    }
coverage-lead-few-html = <b>{ $people ->
    [one] { $people } Person hat
   *[other] { $people } Personen haben
    } Pflichtlernen.</b> Insgesamt sind zu wenige überfällig, oder zu wenige nicht, um die Zahl zu nennen.
coverage-none = Noch verlangt keine Regel etwas von jemandem.
coverage-too-few = So wenige Personen haben Pflichtlernen, dass jede Zahl von einer von ihnen spräche.
coverage-by-unit = Nach Einheit
coverage-by-site = Nach Standort
coverage-unit = Einheit
coverage-site = Standort
coverage-people = Personen
coverage-done = Erledigt
coverage-due = Fällig
coverage-late = Überfällig
coverage-together = Zusammen
coverage-others = Kleinere zusammen
coverage-nowhere = Ohne Einheit oder Standort
coverage-few = nicht gezeigt
coverage-scale = Anteil der Personen, die fällig oder überfällig sind
coverage-heat = Anteil der Personen, die fällig oder überfällig sind. Am meisten überfällig: { $name } mit { $share }.
coverage-heat-level = Anteil der Personen, die fällig oder überfällig sind. Niemand ist überfällig.
coverage-rule-of-five = Ein gestricheltes Feld, nicht gezeigt, steht für weniger als fünf Personen oder für eine Zahl, aus der ein solches Feld berechnet werden könnte. Wer ein Team leitet, sieht die eigenen Leute mit Namen.
# Rules.
rule-title = Regeln
rule-about = Eine Regel sagt, wer was lernt, bis wann und warum. Sie folgt jeder Änderung der Personaldatei.
rule-new = Neue Regel
rule-none-title = Noch keine Regel
rule-none = Eine Regel bittet eine Gruppe von Personen um einen Kurs. Bevor sie gilt, sehen Sie, wen sie träfe.
rule-count = { $count ->
    [one] { $count } Regel
   *[other] { $count } Regeln
    }
rule-rule = Regel
rule-what = Was
rule-owner = Verantwortlich
rule-people = Personen
rule-late = Überfällig
rule-ends = Endet
rule-group-on = In Kraft
rule-group-draft = Entwürfe
rule-group-off = Außer Kraft
rule-new-title = Neue Regel
rule-new-about = Geben Sie ihr einen Namen. Wer, was, wann und warum folgen; nichts wird verschickt, bevor Sie sie einschalten.
rule-name = Name
rule-name-hint = Wie man sie nennen würde: „Freischalten, jährlich“.
rule-begin = Entwurf beginnen
rule-back = Zurück zu den Regeln
rule-label-draft = Regel · Entwurf, behalten { $kept }
rule-label-rehearsed = Regel · Entwurf, behalten { $kept } · geprobt { $rehearsed }
rule-label-on = Regel · in Kraft seit { $since }
rule-label-off = Regel · außer Kraft seit { $since }: { $why }
rule-off-expired = der letzte Tag ist vorbei
rule-off-replaced = ersetzt durch „{ $title }“
rule-save = Als Entwurf behalten
rule-switch-on = { $people ->
    [0] Einschalten, noch für niemanden
    [one] Für { $people } Person einschalten
   *[other] Für { $people } Personen einschalten
    }
rule-change = Geänderte Kopie anlegen
rule-switch-off = Ausschalten
rule-switch-off-why = Warum sie endet
rule-switch-off-hint = Ein Satz. Offene Pflichten, die sonst nichts verlangt, enden; Gelerntes bleibt.
rule-throw-away = Entwurf wegwerfen
rule-lead-html = <b>{ $people ->
    [one] { $people } Person bekommt
   *[other] { $people } Personen bekommen
    } diese Pflicht</b>, zusammen { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
    }.
rule-lead-nobody-html = <b>Niemand bekommt diese Pflicht neu.</b>
rule-lead-begun = { $count ->
    [one] { $count } davon hat begonnen und braucht nur den Rest.
   *[other] { $count } davon haben begonnen und brauchen nur den Rest.
    }
rule-lead-have = { $count ->
    [one] { $count } Person hat sie schon oder hat sie erledigt.
   *[other] { $count } Personen haben sie schon oder haben sie erledigt.
    }
rule-lead-lose = { $count ->
    [one] { $count } Person verliert eine ältere Pflicht, die diese ersetzt.
   *[other] { $count } Personen verlieren eine ältere Pflicht, die diese ersetzt.
    }
rule-lead-unrehearsed = Noch wird niemand gefragt. Sagen Sie, wer, was, bis wann und warum; dann sehen Sie, wen sie träfe.
rule-lead-on-html = <b>{ $people ->
    [one] { $people } Person ist
   *[other] { $people } Personen sind
    } in dieser Regel.</b> { $late ->
    [0] Niemand ist überfällig.
    [one] { $late } Person ist überfällig.
   *[other] { $late } Personen sind überfällig.
    }
rule-who = Wer
rule-left-after = Personen, die nach jeder Zeile bleiben
rule-everyone = Alle, für die
rule-join = Wie die Zeilen verbunden sind
rule-join-all = alles
rule-join-any = etwas
rule-join-none = nichts
rule-is-true = hiervon zutrifft:
rule-more = { $count } mehr
rule-not = nicht
rule-or-below = oder darunter
rule-verb-unit = arbeitet in
rule-verb-site = arbeitet am Standort
rule-verb-job = hat die Stelle
rule-verb-grade = hat die Stufe
rule-verb-tenure = ist hier seit
rule-verb-manager = wird geleitet von
rule-verb-group = ist in der Gruppe
rule-verb-employment = ist beschäftigt als
rule-verb-person = ist
rule-kind = Art der Zeile
rule-choose = wählen …
rule-or = oder …
rule-add-choice = Auswahl ergänzen: { $line }
rule-name-or-number = Name oder Nummer
rule-at-least = mindestens, Tage
rule-at-most = höchstens, Tage
rule-take-out = { $name } herausnehmen
rule-remove-line = Zeile entfernen: { $line }
rule-turn-line = Zeile umkehren: { $line }
rule-turn = nicht
rule-add-line = Zeile hinzufügen
rule-add-group = Gruppe von Zeilen hinzufügen
rule-see-names = { $count ->
    [one] Den { $count } Namen ansehen
   *[other] Alle { $count } Namen ansehen
    }
rule-gone = nicht mehr da
rule-what-when-why = Was, wann, warum
rule-course = Was
rule-course-none = Kurs wählen
rule-course-waits = { $title } (noch nicht veröffentlicht)
rule-due = Fällig
rule-due-days = { $days ->
    [one] { $days } Tag, nachdem sie dazukommen
   *[other] { $days } Tage, nachdem sie dazukommen
    }
rule-due-date = An einem Datum
rule-due-on = Das Datum
rule-due-hint = Wer heute dazugehört: bis { $day }
rule-again = Wieder
rule-again-never = Einmal
rule-again-months = { $months ->
    [one] { $months } Monat nach dem Abschluss
   *[other] { $months } Monate nach dem Abschluss
    }
rule-again-days = { $days ->
    [one] { $days } Tag nach dem Abschluss
   *[other] { $days } Tage nach dem Abschluss
    }
rule-again-hint = Sie öffnet einige Wochen vor dem Ablauf wieder.
rule-reason = Grund, alle lesen ihn
rule-owner-label = Wer Fragen beantwortet
rule-owner-hint = Name oder Nummer
rule-owner-unknown = Damit wird niemand gefunden, der hier arbeitet. Schreiben Sie Name oder Nummer wie in der Personaldatei.
rule-owner-many = Damit werden mehrere gefunden. Schreiben Sie die Nummer.
rule-expires = Endet von selbst
rule-expires-hint = { $owner } wird am { $day } gefragt, ob sie weitergehen soll
rule-expires-none = Ohne Datum gilt sie, bis jemand sie ausschaltet.
rule-replaces = Ersetzt
rule-replaces-none = Keine andere Regel
rule-rehearsal = Probe
rule-rehearsal-took = mit den Personen von heute, { $seconds } s, nichts verschickt
rule-rehearsal-quick = mit den Personen von heute, nichts verschickt
rule-rehearse = Proben
rule-rehearsal-old = Die letzte Probe galt einem anderen Tag oder einem anderen Satz. Einmal behalten probt neu.
rule-unit = Einheit
rule-no-unit = Ohne Einheit
rule-gain = { $minutes ->
    [one] Neu, { $minutes } Min.
   *[other] Neu, { $minutes } Min.
    }
rule-begun = Begonnen, der Rest
rule-have = Haben sie schon
rule-lose = Verlieren eine Pflicht
rule-minutes = Minuten
rule-bar = Balken
rule-together = Zusammen
rule-by-unit = Probe nach Einheit
rule-side = Warum oder warum nicht
rule-why-or-not = Warum oder warum nicht?
rule-why-several = Namen oder Nummern, mit Komma getrennt
rule-ask = Fragen
rule-why-found-none = Mit „{ $text }“ wird niemand gefunden, der hier arbeitet.
rule-why-has = hat sie
rule-why-would = bekäme sie
rule-why-has-not = hat sie nicht
rule-why-since = { $source }, seit { $day }
rule-why-file = Personaldatei
rule-why-stops = Endet bei: { $line }. Der Rest wird nicht gefragt.
rule-why-changes = Am Tag, an dem sich das in der Personaldatei ändert, kommt die Pflicht.
rule-why-also = Auch aus { $rules }. Eine Pflicht, fällig { $day }.
rule-meets = Trifft andere Regeln
rule-meets-none = Keine andere Regel verlangt diesen Kurs.
rule-meets-replaces-html = <b>Ersetzt</b> „{ $rule }“
rule-meets-overlaps-html = <b>Überschneidet</b> „{ $rule }“
rule-meets-only = { $count ->
    [0] Niemand ist nur unter der alten.
    [one] { $count } Person ist nur unter der alten.
   *[other] { $count } Personen sind nur unter der alten.
    }
rule-meets-both = { $count ->
    [0] Keine gemeinsamen Personen.
    [one] { $count } Person. Sie bekommt sie einmal.
   *[other] { $count } Personen. Sie bekommen sie einmal.
    }
rule-meets-see = Ansehen
rule-toast-again = Seit der Probe haben sich Personen geändert; es wurde neu geprobt. Sehen Sie nach, dann schalten Sie ein.
rule-wrong-title = Geben Sie einen Namen mit 1 bis 160 Zeichen.
rule-wrong-reason = Höchstens 1 000 Zeichen; den Rest sagt der Kurs.
rule-wrong-due = Geben Sie zwischen 1 und 3 650 Tage an.
rule-wrong-again = Wählen Sie zwischen 7 Tagen und 10 Jahren.
rule-wrong-why = Schreiben Sie einen Satz, warum; wer die Pflicht hatte, kann ihn lesen.
rule-before = Bevor sie gilt
rule-check-reason = Grund ist da
rule-check-reason-not = Der Grund fehlt
rule-check-owner = Jemand kann antworten
rule-check-owner-not = Niemand, der hier arbeitet, ist verantwortlich
rule-check-course = Der Kurs ist veröffentlicht
rule-check-course-not = Der Kurs wartet auf seine Durchsicht
rule-check-course-none = Der Kurs fehlt
rule-check-due = Datum ist da
rule-check-due-not = Das Datum fehlt
rule-check-rehearsed = Heute geprobt
rule-check-rehearsed-not = Heute nicht geprobt
rule-check-lines = Jede Zeile sagt etwas
rule-check-lines-not = Eine Zeile ist leer
rule-toast-saved = Entwurf behalten.
rule-toast-on = Die Regel gilt.
rule-toast-off = Die Regel gilt nicht mehr.
rule-names-title = Namen
rule-names-about = Personen in „{ $rule }“ heute.
rule-names-none = Heute ist niemand darin.
rule-names-since = Darin seit
rule-names-state = Stand
rule-names-next = Weitere Namen
rule-stale = Diese Regel wurde in einem anderen Fenster geändert. Dort ging nichts verloren; sehen Sie sie an, bevor Sie weitermachen.
rule-state-new = käme dazu
rule-state-open = offen, fällig { $day }
rule-state-overdue = überfällig seit { $day }
rule-state-asleep = abwesend, ruht
rule-state-done = erledigt
rule-state-none = in der Regel
rule-ends-notice = Die Regel „{ $rule }“ endet am { $day }
rule-ends-notice-why = Sie sind dafür verantwortlich. Verlängern Sie sie, oder lassen Sie sie enden.
# Where a duty comes from.
why-title = Warum habe ich das?
why-title-of = Warum hat { $name } das?
why-about = { $course }: von der Personaldatei über die Regel zur Pflicht.
why-rule = Regel „{ $rule }“
why-rule-ended = Regel „{ $rule }“, die nichts mehr verlangt
why-reason = „{ $reason }“
why-asks-for = Verlangt { $course } bis { $day }. Darin seit { $since }.
why-holds = trifft zu
why-holds-not = trifft nicht mehr zu
why-recommended = { $name } hat es empfohlen
why-recommended-about = „{ $reason }“ Sie sagten am { $day } ja.
why-recommended-about-of = „{ $reason }“ { $name } sagte am { $day } ja.
why-chosen = Ihre eigene Wahl
why-chosen-of = Eigene Wahl von { $name }
why-chosen-about = Sie haben es am { $day } gewählt.
why-chosen-about-of = Gewählt am { $day }.
why-due = Fällig { $day }
why-no-date = Ohne Datum
why-one-duty = { $count ->
    [one] Eine Quelle.
   *[other] Eine Pflicht, { $count } Quellen.
    }
why-staff-file = Personaldatei, seit { $day }
why-asleep = Sie ruht, solange Sie abwesend sind, und wacht mit ebenso vielen Tagen auf.
why-asleep-of = Sie ruht während der Abwesenheit und wacht mit ebenso vielen Tagen auf.
why-done = Erledigt am { $day }.
why-ended = Nichts verlangt es mehr.
why-questions = Fragen? { $owner } antwortet.
# A person's page.
person-lead = { $open ->
    [0] Nichts ist offen.
    [one] { $open } Sache ist offen.
   *[other] { $open } Sachen sind offen.
    } { $late ->
    [0] Nichts ist überfällig.
    [one] { $late } ist überfällig.
   *[other] { $late } sind überfällig.
    }
person-lead-past = { $open ->
    [0] An dem Tag war nichts offen.
    [one] An dem Tag war { $open } Sache offen.
   *[other] An dem Tag waren { $open } Sachen offen.
    } { $late ->
    [0] Nichts war überfällig.
    [one] { $late } war überfällig.
   *[other] { $late } waren überfällig.
    }
person-duties = Pflichten
person-duties-past = Pflichten an dem Tag
person-duties-none = Nichts ist verlangt.
person-why-rule = { $reason } Regel „{ $rule }“.
person-record = Nachweise
person-record-past = Nachweise bis zu dem Tag
person-record-none = Noch nichts abgeschlossen.
person-side = Wer was sieht, und was Sie tun können
person-for = Für { $name }
person-recommend = Etwas empfehlen
person-code = Anmeldecode drucken
# What an import would do to learning.
effect-new = Personen, die neu anfangen
effect-gain = Neue Pflichten
effect-end = Pflichten, die enden
effect-minutes = Minuten neuen Lernens
effect-owner = Regeln, die ihre verantwortliche Person verlieren
# Today.
today-next = Als Nächstes · { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
    }
today-part-of = Teil von { $course }
today-start = Anfangen, { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
    }
today-go-on = Weiter, { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
    }
today-nothing-title = Gerade wird nichts von Ihnen erwartet
today-nothing = Was fällig wird, kommt von selbst hierher, mit Begründung. Bis dahin sehen Sie sich gern um.
today-look-around = In „Lernen“ umsehen
today-due = Fällig
today-due-sum = { $count ->
    [one] { $count } Sache
   *[other] { $count } Sachen
    }, { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
    }
today-no-date = Ohne Datum
today-due-none = Nichts ist fällig.
today-due-all = Alle { $count } fälligen Sachen
today-why-link = Woher das kommt
today-recommended = Ihnen empfohlen
today-recommended-lead = Sie entscheiden: ja, später oder nein.
today-spotlights = Im Licht
today-spotlights-lead = Höchstens drei, von Menschen gewählt.
today-spotlight-line = { $by }, für { $scope }: „{ $reason }“
today-spotlight-line-until = { $by }, für { $scope }, bis { $until }: „{ $reason }“
today-scope-everyone = alle
today-side = Ihr Lernen
today-open = Begonnen
today-parts = { $done } von { $of ->
    [one] { $of } Teil
   *[other] { $of } Teilen
    }
today-done = Zuletzt fertig
today-done-none = Was Sie abschließen, steht hier.
today-why-rule-html = { $reason } Verlangt von „{ $rule }“.
today-why-rules-html = { $reason } Mehrere Regeln verlangen es; es zählt für alle.
today-why-accepted-html = Sie haben ja gesagt, als { $by } es empfahl: „{ $reason }“
today-why-chosen-html = Sie haben es gewählt.
today-why-recommended-html = { $by } empfiehlt es: „{ $reason }“
today-why-begun-html = Sie haben am { $day } begonnen; Ihre Stelle ist behalten.
today-why-due-html = fällig { $due }. { $reason }
recommendation-yes = Ja
recommendation-later = Später
recommendation-no = Nein
recommendation-kept-yes = Es steht jetzt unter „Fällig“, ohne Datum. Danke.
recommendation-kept-later = Behalten. In zwei Wochen sehen Sie es wieder.
recommendation-kept-no = Behalten. { $name } sieht, dass Sie nein gesagt haben, sonst nichts.
# The player.
player-leave = Lektion verlassen. Ihre Stelle wird behalten.
player-part = Teil { $part } von { $of }
player-all-parts = { $of ->
    [one] Der eine Teil
   *[other] Alle { $of } Teile
    }
player-left = noch etwa { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
    }
player-under-one = noch unter 1 Minute
player-minutes-done = { $minutes ->
    [one] { $minutes } Minute, fertig
   *[other] { $minutes } Minuten, fertig
    }
player-version = Fassung { $version }
player-reviewed = geprüft am { $day } von { $name }
player-language = Sprache:
player-languages = In einer anderen Sprache lesen
player-other-language = Diesen Teil gibt es noch nicht in Ihrer Sprache. Sie sehen ihn auf { $language }.
player-check = Prüfen
player-check-again = Noch einmal prüfen
player-check-order = Reihenfolge prüfen
player-choose-again = Noch einmal wählen
player-go-on = Weiter
player-finish = Abschließen
player-yes = Ja
player-not-this-one = Diese nicht
player-this-is-the-one = Diese ist es
player-belongs = Gehört dazu
player-in-place = Am richtigen Platz
player-not-in-place = Nicht am richtigen Platz
player-partly = { $found } von { $of } gefunden, { $wrong ->
    [one] { $wrong } gehört nicht dazu
   *[other] { $wrong } gehören nicht dazu
    }. Ändern Sie es und versuchen Sie es noch einmal.
player-partly-missing = { $found } von { $of } gefunden. Es fehlt noch etwas; versuchen Sie es noch einmal.
player-order-partly = { $found } von { $of } am richtigen Platz. Verschieben Sie die anderen und versuchen Sie es noch einmal.
player-nothing-chosen = Noch ist nichts gewählt. Wählen Sie, dann prüfen Sie.
player-changed = Dieser Teil hat sich geändert, seit Sie ihn geöffnet haben. Ihre Antwort wurde nicht gezählt; so ist er jetzt.
player-right = Ja.
player-wrong = Diese nicht.
player-right-answer = Richtig wäre: { $answer }
player-next-time = es zählt nicht gegen Sie. Es lohnt sich, den Teil noch einmal zu lesen.
player-kept-at = Antwort behalten um { $time }.
player-order-kept = Ihre Reihenfolge wird nach jedem Schritt behalten.
player-one-up = { $step }, eins nach oben
player-one-down = { $step }, eins nach unten
player-your-answer = Ihre Antwort
player-go-on-with = Weiter mit Teil { $part }?
player-stopped = Sie haben am { $when } aufgehört. { $answers ->
    [0] Ihre Stelle ist behalten.
    [one] Ihre Stelle und eine Antwort sind behalten.
   *[other] Ihre Stelle und { $answers } Antworten sind behalten.
    }
player-newer = Inzwischen gibt es eine neue Fassung. Sie beenden Fassung { $version }; was Sie getan haben, zählt.
player-act-go-on = Weiter, { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
    }
player-from-start = Von vorn
player-finished = Fertig
player-finished-right = Fertig, { $right } von { $of } gleich richtig
player-takeaway = Das können Sie jetzt
player-finished-title = { $title }: fertig
player-kept-finished = Behalten um { $time }.
player-kept-course = Behalten um { $time }. Teil von { $course }: { $done } von { $of ->
    [one] { $of } Lektion
   *[other] { $of } Lektionen
    } fertig.
player-kept-course-done = Behalten um { $time }. { $course } ist fertig.
player-nothing-next = Sonst ist für Sie gerade nichts fällig.
player-read-again = Noch einmal lesen
player-read-again-text = Es bleibt in „Lernen“, wenn Sie es brauchen
player-start-next = Nächstes anfangen, { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
    }
player-done-for-now = Für jetzt fertig
# My team.
team-title = Mein Team
team-lead = { $people ->
    [one] { $people } Person berichtet an Sie
   *[other] { $people } Personen berichten an Sie
    } · { $day }
team-nobody-title = Niemand berichtet an Sie
team-nobody = Wer wen leitet, steht in der Personaldatei. Stimmt das nicht, sagen Sie es denen, die sie pflegen.
team-people = Wer was zu tun hat
team-people-sum = { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
    }, { $open ->
    [one] { $open } Sache offen
   *[other] { $open } Sachen offen
    }
team-table = Ihr Team, Tabelle
team-person = Person
team-state = Stand
team-due = Fällig
team-overdue = Überfällig
team-done = Fertig
team-next-due = Nächstes
team-nothing-open = nichts offen
team-together = Zusammen
team-side = Was Sie tun können
team-level = in Ordnung
team-overdue-since = { $days ->
    [one] { $days } Tag darüber
   *[other] { $days } Tage darüber
    }
team-due-within = binnen einer Woche fällig
team-under-way = unterwegs
team-overdue-sum = { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
    }, { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
    }
team-overdue-none = Niemand ist überfällig.
team-recommend = Empfehlen
team-to-one = Einer Person
team-what = Was
team-reason = Ihr Grund, die Person liest ihn
team-recommend-act = Empfehlen
team-not-an-order = Sie kann ja, später oder nein sagen. Es ist keine Anweisung.
team-recommended-toast = { $name } sieht es auf „Heute“, mit Ihrem Grund.
team-answers = Was sie sagten
team-answer-yes = hat am { $day } ja gesagt
team-answer-later = hat am { $day } später gesagt
team-answer-no = hat am { $day } nein gesagt
team-answer-none = noch keine Antwort, gesendet am { $day }
team-slips = Jemand ohne E-Mail?
team-slips-text = Öffnen Sie die Person und drucken Sie einen Anmeldecode. Er gilt einmal, heute.
team-reason-missing = Schreiben Sie, warum. Die Person liest Ihren Grund.
team-not-yours = Wählen Sie jemanden, der an Sie berichtet.
team-course-missing = Wählen Sie etwas, das veröffentlicht ist.
team-already = { $name } hat diese Empfehlung schon von Ihnen und noch nicht geantwortet.
team-what-classes = Live-Kurse
team-what-courses = Anleitungen und Lernkurse
# Spotlights.
spotlight-title = Im Licht
spotlight-lead = Höchstens drei zugleich, mit Grund und Ende. Sie stehen auf „Heute“.
spotlight-lead-team = Höchstens drei gleichzeitig für ein Team oder eine Gruppe, die Sie leiten, mit einem Grund und einem Ende. Sie stehen auf der Seite „Heute“ dieser Leute.
spotlight-for-whom = Wer an einem Kurs oder Programm nicht teilnehmen darf, sieht es hier nicht.
spotlight-course = Was
spotlight-scope = Für wen
spotlight-reason = Warum, alle lesen es
spotlight-until = Bis
spotlight-add = Ins Licht stellen
spotlight-end = Herausnehmen
spotlight-full = Drei stehen im Licht. Nehmen Sie zuerst eines heraus.
spotlight-twice = Es steht für diese Leute schon im Licht.
spotlight-none = Gerade steht nichts im Licht
spotlight-none-text = Wählen Sie, was einen Blick verdient, sagen Sie warum und bis wann.
spotlight-since = Seit { $day }: begonnen haben { $begun }, abgeschlossen haben { $finished }.
spotlight-since-class = Seit { $day }: { $begun } haben einen Platz gebucht, { $finished } waren dabei.
spotlight-since-programme = Seit { $day }: { $begun } haben es begonnen, { $finished } haben das Zertifikat.
spotlight-programmes = Programme
spotlight-since-few = weniger als fünf
spotlight-since-note = Gezählt sind Personen des Bereichs, was immer sie hinführte; die Zahlen sagen nicht, was das Licht bewirkt hat.
spotlight-until-wrong = Wählen Sie einen Tag ab heute.
spotlight-until-far = Wählen Sie einen Tag bis zum { $latest }: Ein Licht, das immer brennt, sieht niemand.
spotlight-reason-missing = Schreiben Sie, warum; die Leute sollen es wissen.
# Mail.
mail-day-subject = { $count ->
    [one] Eine Sache für Sie
   *[other] { $count } Sachen für Sie
    }
mail-day-hello = Guten Tag { $name },
mail-day-because = Warum:
mail-day-open = Öffnen
mail-day-why = Gesendet, weil dies seit der letzten Nachricht dazukam. Höchstens eine solche Nachricht am Tag.
mail-notice-overdue-title = { $title } ist überfällig
mail-notice-due-title = { $title } ist fällig { $due }
mail-notice-recommended-title = { $by } empfiehlt { $title }
mail-notice-new-title = Neu für Sie: { $title }

# What is refused, and what to do next.
rule-gone-on = Diese Regel gilt schon, also bleibt sie, wie sie geprobt wurde. Machen Sie eine Kopie, die sie ersetzt.
rule-on-already = Diese Regel gilt schon. Öffnen Sie ihre Seite neu.
rule-changed-since = Die Regel hat sich seit der Probe geändert. Proben Sie sie noch einmal.
rule-people-changed = Seit der Probe haben sich Personen geändert. Proben Sie noch einmal, dann schalten Sie ein.
rule-not-on = Diese Regel gilt nicht, sie lässt sich also nicht ausschalten. Öffnen Sie ihre Seite neu.
rule-needs-reason = Schreiben Sie den Grund; alle, die es betrifft, lesen ihn.
rule-needs-course = Wählen Sie, was gelernt werden soll.
rule-needs-published = Von diesem Kurs ist noch nichts veröffentlicht. Die Regel wartet auf seine Prüfung.
rule-needs-due = Sagen Sie, bis wann.
rule-needs-later-end = Dieser Tag ist vorbei. Wählen Sie einen späteren.
rule-needs-owner = Nennen Sie, wer zuständig ist und Fragen beantwortet.
rule-needs-owner-here = Diese Person arbeitet nicht mehr hier. Nennen Sie jemanden, der antworten kann.
