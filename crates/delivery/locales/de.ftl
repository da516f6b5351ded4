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
today-parts = { $done } von { $of } Teilen
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
player-next = Nächstes
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
player-takeaway = Nehmen Sie mit: { $objective }
player-finished-title = { $title }: fertig
player-kept-finished = Behalten um { $time }.
player-kept-course = Behalten um { $time }. Teil von { $course }: { $done } von { $of } Lektionen fertig.
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
team-overdue-none = Niemand ist über einem Datum.
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
# Spotlights.
spotlight-title = Im Licht
spotlight-lead = Höchstens drei zugleich, mit Grund und Ende. Sie stehen auf „Heute“.
spotlight-course = Was
spotlight-scope = Für wen
spotlight-reason = Warum, alle lesen es
spotlight-until = Bis
spotlight-add = Ins Licht stellen
spotlight-end = Herausnehmen
spotlight-full = Drei stehen im Licht. Nehmen Sie zuerst eines heraus.
spotlight-none = Gerade steht nichts im Licht
spotlight-none-text = Wählen Sie, was einen Blick verdient, sagen Sie warum und bis wann.
spotlight-until-wrong = Wählen Sie einen Tag ab heute.
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
