# Live-Lernen: Kurse, Termine, Plätze.
absence-could = Übernehmen könnten, soweit bekannt: { $names }.
absence-gone-why = Sie bekommen dies, weil Sie diesen Termin geplant haben und die lehrende Person nicht mehr hier arbeitet.
absence-none = Von der Liste kann, soweit bekannt, niemand kommen.
absence-subject = Niemand unterrichtet { $title }, { $day }
absence-title = Diese könnten übernehmen
absence-why = Sie bekommen dies, weil Sie diesen Termin geplant haben und die lehrende Person abgesagt hat.
act-add-material = Hinzufügen
act-agree = Zustimmen
act-ask = Anfragen
act-ask-them = Fragen
act-back = Zurück
act-book = Buchen
act-book-for = Für die Person buchen
act-call-off = Absagen
act-check-in = Ich bin da
act-close = Termin abschließen
act-decline = Nein, an die Nächsten geben
act-done = Habe ich erledigt
act-feed = Adresse erzeugen
act-feed-anew = Neue Adresse erzeugen
act-feed-revoke = Zurücknehmen
act-feedback = Absenden
act-hold = Halten
act-import = Übernehmen
act-invite = Einladen
act-join = Am Gespräch teilnehmen
act-join-again = Wieder teilnehmen
act-keep = Übernehmen
act-leave = Warteliste verlassen
act-let-go = Freigeben
act-name = Der Person geben
act-not-done = Doch nicht erledigt
act-refuse = Ablehnen
act-remove-material = Entfernen
act-retire = Von der Liste nehmen
act-retire-class = Aus dem Katalog nehmen
act-return = Platz zurückgeben
act-room-end = Stilllegen
act-step-down = Ich bin verhindert
act-swap = Termin tauschen
act-take = Platz annehmen
act-take-back = Zurücknehmen
act-teach = Ich übernehme
act-teach-not = Ich kann nicht
act-to-join = Zum Gespräch
act-wait = Warten
act-waive = Nicht nötig
act-wall = Code zeigen
act-would-come = Ich käme
act-would-not-come = Ich käme nicht
address-act = Stündlich lesen
address-failing = Seit { $day } ließ er sich nicht lesen: { $why } Was vorher gelesen wurde, gilt weiter.
address-failing-first = Seit { $day } ließ er sich nicht lesen: { $why }
address-hint = Die private https-Adresse, die Ihr Kalender ausgibt, meist mit .ics am Ende. Nur Zeiten werden behalten, nie wofür sie sind. Die Adresse wird nicht wieder gezeigt.
address-inside = Diese Adresse führt zu diesem Rechner oder in ein privates Netz: Nehmen Sie eine, die von außen erreichbar ist.
address-label = Adresse Ihres Kalenders
address-not-https = Nehmen Sie eine Adresse, die mit https beginnt.
address-now = Jetzt lesen
address-read = Gelesen { $day }; bekannt bis { $until }. { $count ->
    [one] { $count } belegte Zeit.
   *[other] { $count } belegte Zeiten.
    }
address-remove = Adresse entfernen
address-soon = Er wurde gerade erst gelesen: Versuchen Sie es in einer Minute wieder.
address-trouble-away = dort antwortet niemand rechtzeitig.
address-trouble-closed = es wird ein Passwort verlangt. Nehmen Sie die private Adresse Ihres Kalenders.
address-trouble-failed = die Gegenseite antwortet mit einem Fehler.
address-trouble-large = was dort steht, ist zu groß. Geben Sie einen kleineren Kalender aus.
address-trouble-lost = die Adresse ist hier nicht mehr lesbar. Schreiben Sie sie noch einmal.
address-trouble-missing = unter dieser Adresse ist nichts mehr.
address-trouble-moved = die Adresse führt woandershin. Schreiben Sie die endgültige.
address-trouble-much = er hat zu viele Einträge für ein Jahr. Geben Sie einen kleineren Kalender aus.
address-trouble-none = was dort steht, ist kein Kalender.
address-trouble-refused = die Adresse führt in ein privates Netz.
address-unread = Noch nicht gelesen.
address-wrong = Schreiben Sie die ganze Adresse, etwa https://kalender.example.org/meiner.ics, ohne Namen und Passwort.
another-date = Ein weiterer Termin: { $title }
another-date-why = { $when }. Sie haben gesagt, dass Sie kommen würden.
answer-later = Anderer Termin
answer-no = Nein
answer-no-act = Nein sagen
answer-none = Noch keine Antwort
answer-why = Warum, wenn Sie mögen; wer fragt, liest es
answer-yes = Ja
answers-title = Wen Sie zu Kursen eingeladen haben
ask-budget = Bezahlt aus
ask-fee = Honorar
ask-note = Ein Satz, den sie lesen
ask-title = Jemanden fragen
ask-whom = Wen
asked-title = Wer gefragt wurde
asks-invites-html = { $by } lädt Sie ein: „{ $why }“
asks-lead = Sie entscheiden: ja, anderer Termin oder nein.
asks-no-day = Jeder Termin
asks-recommends-html = { $by } empfiehlt es: „{ $why }“
asks-title = Sie sind zu einem Kurs eingeladen
attendance-before = Vorher
attendance-is-there = { $name } ist da
attendance-keep = Liste übernehmen
attendance-kept = Keine Verbindung. Die Haken bleiben auf diesem Gerät und werden gesendet, sobald es eine gibt.
attendance-line = Nummer { $place } der Warteliste
attendance-list = Liste der Teilnehmenden
attendance-minutes = { $minutes } von { $of }
attendance-none = Noch hat niemand einen Platz.
attendance-opens = Wer da ist, schreiben Sie ab einer Viertelstunde vor Beginn auf.
attendance-person = Person
attendance-seat = Platz
attendance-there = Da
attendance-title = Wer kommt
before-none = nicht begonnen
before-some = { $done } von { $needed }
bring-note = Wer eingeladen ist, sagt Ja, anderer Termin oder Nein, und Sie lesen die Antwort. Eine Einladung belegt keinen Platz.
bring-title = Jemanden mitbringen
bring-to = Wann
bring-whom = Kollegin oder Kollege
bring-whom-hint = Name oder Nummer
bring-why = Ihr Grund, die Person liest ihn
calendar-act = Einlesen
calendar-file = Kalenderdatei
calendar-hint = Eine .ics-Datei aus Ihrem Kalender. Behalten werden nur Zeiten, nie wofür.
calendar-none = Das ist kein Kalender: Wählen Sie eine .ics-Datei, die Ihr Kalender ausgegeben hat.
calendar-read = Eingelesen { $day }; bekannt bis { $until }.
calendar-title = Belegte Zeiten
calendar-unclosed = Die Datei endet mitten in einem Kalender. Was bekannt war, bleibt: Exportieren Sie sie noch einmal.
calendar-too-much = Dieser Kalender ist zu groß: Geben Sie nur die nächsten zwölf Monate aus.
calendar-unread = Noch wurde kein Kalender eingelesen.
came-by-code = per Code
came-by-link = über den Link
came-by-report = aus dem Gespräch
capacity-title = Wie viele
catalogue-title = Alle Live-Kurse
chain-title = Wie es dazu kam
check-in-closed = Das Einchecken ist nicht offen: Wer lehrt, öffnet es, und es endet mit dem Termin.
check-in-code = Code
check-in-hint = Sechs Ziffern, gezeigt oder gesagt, wo der Termin ist.
check-in-qr = QR-Code, der die Seite zum Einchecken öffnet
check-in-there-html = <b>Sie stehen auf der Liste.</b> Mehr ist nicht zu tun.
check-in-title = Einchecken: { $title }
check-in-too-often = Der Code war zehnmal falsch: Sagen Sie der Lehrperson, dass Sie da sind.
check-in-wrong = Das ist nicht der Code von jetzt: Lesen Sie ihn noch einmal, er wechselt jede Minute.
class-about = Live-Kurs · { $minutes } · bis { $size ->
    [one] { $size } Person
   *[other] { $size } Personen
    } · { $language } · { $price }
class-edit = Kurs ändern
class-edit-note = { $planned ->
    [0] Kein Termin ist geplant. Was sich ändert, gilt für die kommenden.
    [one] 1 Termin ist geplant. Er behält Zeit, Länge und Plätze; vereinbarte Plätze behalten ihren Preis.
   *[other] { $planned } Termine sind geplant. Sie behalten Zeit, Länge und Plätze; vereinbarte Plätze behalten ihren Preis.
    }
class-for = Für
class-for-a-team = ein Team
class-for-everybody = Alle
class-for-circle = Gruppe { $name }
class-for-hint = Wer einen Platz hat oder auf einen wartet, behält ihn.
class-free = kostenlos
class-is-retired = Dieser Kurs wird nicht mehr angeboten: Planen Sie einen Termin eines anderen.
class-language = Sprache, in der er gehalten wird
class-language-wrong = Schreiben Sie die Sprache als Kürzel, etwa en oder de-CH.
class-lead = Für wen und wofür
class-measure = Währung
class-measure-wrong = Schreiben Sie die Währung mit drei Buchstaben, etwa EUR.
class-minutes = Minuten
class-minutes-wrong = Ein Termin dauert zwischen 5 Minuten und einem Tag: Schreiben Sie die Minuten als Zahl.
class-new = Neuer Live-Kurs
class-next = Nächster Termin: { $day }, { $hours } · { $free ->
    [0] ausgebucht
    [one] 1 Platz frei
   *[other] { $free } Plätze frei
    }
class-no-next = Gerade kein buchbarer Termin.
class-outcomes = Danach können die Teilnehmenden
class-outcomes-hint = Eines in jeder Zeile.
class-price = Preis eines Platzes
class-price-asked = { $seats ->
    [one] 1 Platz wartet
   *[other] { $seats } Plätze warten
    } auf eine Entscheidung zum jetzigen Preis: Antworten Sie darauf zuerst, dann ändern Sie ihn.
class-price-hint = Leer, wenn er nichts kostet.
class-price-wrong = Ein Platz kostet nichts oder höchstens zehn Millionen: Schreiben Sie einen kleineren Betrag.
class-private = Nur für { $whom }: Sonst sieht ihn niemand.
class-retired-html = <b>Nicht mehr im Katalog.</b> Geplante Termine finden statt; neue werden nicht geplant.
class-retirement = Aus dem Katalog
class-retirement-lead = Niemand findet ihn dort mehr, und es werden keine Termine geplant. Geplante bleiben, bis sie vorbei oder abgesagt sind. Wer ihn wieder möchte, schreibt einen Wunsch.
class-side = Kosten und Planung
class-size = Für wie viele Personen
class-title = Titel
class-title-missing = Schreiben Sie einen Titel.
class-wish = Als Wunsch eintragen
class-write = In den Katalog aufnehmen
classes-lead = Live gehalten, im Raum oder per Link.
classes-none = Noch keine Live-Kurse
classes-none-text = Sobald Ihnen ein Live-Kurs angeboten wird, steht er hier.
classes-title = Live-Kurse
closing-lead = Mit dem Abschluss wird Zugesagtes bezahlt; wer gebucht und nicht angekreuzt ist, hat gefehlt.
closing-title = Abschließen
cost-each = { $came ->
    [one] { $all } zusammen, für die eine Person, die da war.
   *[other] { $all } zusammen, { $each } je Person bei { $came }, die da waren.
    }
cost-nobody = { $all } zusammen, und niemand kam.
cost-promised = Weitere { $amount } sind zugesagt und noch nicht bezahlt.
cost-title = Was es gekostet hat
costs-agrees = Zustimmung
costs-agrees-text = durch die Person, die Sie führt, bevor der Platz gebucht ist
costs-covered = niemand: { $title } zahlt, { $left ->
    [one] ein Kurs ist
   *[other] { $left } Kurse sind
    } in diesem Monat noch offen
costs-cancel = Zurückgeben
costs-cancel-text = kostenlos bis { $until }; dann geht er an die Nächsten
costs-money = Geld
costs-time = Zeit
costs-title = Was es kostet
crowd-book = Für die { $count } buchen, die Sie leiten
crowd-elsewhere = { $count } zur selben Zeit in einem anderen Termin
crowd-fits = { $count ->
    [0] Niemand ist mehr zu fragen
    [one] 1 Person würde gefragt
   *[other] { $count } Personen würden gefragt
    }
crowd-free = { $count ->
    [0] Kein Platz ist frei, auf den nicht schon jemand wartet.
    [one] 1 Platz ist frei.
   *[other] { $count } Plätze sind frei.
    }
crowd-have = { $count } mit einem Platz oder schon gefragt
crowd-invite = Alle einladen
crowd-lead = Wählen Sie ein Team und einen Termin, sehen Sie, wer in Frage kommt, und fragen oder buchen Sie dann für alle auf einmal.
crowd-link = Ein ganzes Team
crowd-look = Nachsehen, wer gefragt würde
crowd-names = Die Namen
crowd-nobody = Aus diesem Team ist niemand mehr übrig: Wählen Sie ein anderes Team oder einen anderen Termin, oder lassen Sie die übrigen warten.
crowd-not-for = { $count }, für die dieser Kurs nicht ist
crowd-note = Es geschieht alles oder nichts: Wird eine Person abgelehnt, lesen Sie, warum.
crowd-refused = { $name }: { $why }
crowd-reports = Die Personen, die Sie direkt leiten
crowd-rest = Wenn mehr gefragt werden, als Plätze frei sind
crowd-rest-out = Die übrigen bleiben außen vor
crowd-rest-wait = Alle werden gefragt; wer keinen Platz findet, wartet in der Reihe
crowd-title = Ein ganzes Team einladen
crowd-too-many = Auf einmal geht es für höchstens { $most } Personen: Wählen Sie ein kleineres Team.
crowd-whom = Team
departure-freed = Arbeitet nicht mehr hier.
departure-held = Wer ihn hielt, arbeitet nicht mehr hier; jetzt hält { $name } den Platz.
departure-released = Wer ihn hielt, arbeitet nicht mehr hier, und darüber ist niemand mehr, der ihn halten könnte.
departure-taken-over = Übernommen von jemandem, der nicht mehr hier arbeitet.
despite-act = Trotzdem planen
despite-again = Wählen Sie einen anderen Tag, oder drücken Sie noch einmal, wenn es dabei bleibt.
despite-days = { $from } bis { $until }
despite-forbidden = Wählen Sie einen anderen Tag, oder kreuzen Sie „Trotzdem planen“ an und sagen Sie, warum.
despite-kept = Findet trotz „{ $name }“ ({ $days }) statt: { $why } ({ $by }, { $day })
despite-kept-nameless = Findet trotz „{ $name }“ ({ $days }) statt: { $why } ({ $day })
despite-leave-out = { $count ->
    [one] Diesen Termin
   *[other] Diese { $count } Termine
} weglassen und die anderen planen: { $rest }
despite-leave-there = { $count ->
    [one] Diesen Termin lassen, wo er ist,
   *[other] Diese { $count } Termine lassen, wo sie sind,
} und die anderen verschieben: { $rest }
despite-none-left = Alle fallen auf solche Tage. Beginnen Sie an einem anderen Tag, oder behalten Sie sie.
despite-on = { $date } liegt in „{ $name }“ ({ $kind }, { $days }, { $place }).
despite-title = Was gegen den Tag spricht
despite-why = Warum trotzdem
despite-why-hint = Es steht auf der Seite des Termins.
despite-why-long = Sagen Sie es in höchstens { $most } Zeichen.
despite-why-missing = Sagen Sie in einem Satz, warum es trotzdem stattfindet.
engagement-agreed = Übernimmt
engagement-agreed-already = Diesen Termin hat schon jemand übernommen: Beenden Sie das zuerst.
engagement-asked = Gefragt
engagement-asked-already = Sie wurden schon gefragt und haben nicht geantwortet.
engagement-declined = Hat abgesagt
engagement-done = Hat unterrichtet
engagement-ended = Beendet
engagement-line = { $fee } · „{ $answer }“
engagement-no-budget = Ein Honorar braucht ein Budget, das es bezahlt: Wählen Sie eines, oder lassen Sie das Honorar leer.
engagement-no-money = Ein Honorar wird in Geld bezahlt: Wählen Sie ein Budget in einer Währung.
engagement-nobody = Wählen Sie jemanden aus der Liste.
engagement-over = Diese Frage ist nicht mehr offen: Sehen Sie nach, was daraus geworden ist.
engagement-teaches-then = Sie unterrichten zu dieser Zeit schon: Sagen Sie ab, oder treten Sie dort zuerst zurück.
engagement-unpaid = Kein Honorar
engagement-withdrawn = Zurückgenommen
feed-address = Adresse für Ihren Kalender
feed-once = Kopieren Sie sie jetzt: Sie wird nur dieses Mal gezeigt. Wer sie hat, liest den Kalender.
feed-own-name = Meine Termine
feed-own-text = Ihre Plätze und was Sie lehren.
feed-since = Offen seit { $since }.
feed-teaching = Ich lehre: { $title }
feed-team-event = { $title }: { $count ->
    [one] 1 Person
   *[other] { $count } Personen
    } meines Teams
feed-team-name = Termine meines Teams
feed-team-text = Wer von denen, die Sie führen, zu welchem Termin kommt.
feedback-answered = Sie haben schon geantwortet: Geantwortet wird einmal.
feedback-choose = Wählen Sie eine der drei Antworten.
feedback-lead = Drei kurze Fragen. Ihr Name wird nicht mit der Antwort aufbewahrt, und gezeigt wird sie nur zusammen mit mindestens { $least } Antworten.
feedback-no = Nein
feedback-not-asked = Zu diesem Termin werden Sie nicht gefragt: nur wer da war, einen Tag lang nach dem Ende.
feedback-not-html = <b>Hier wird gerade nichts gefragt.</b> Wer da war, wird einen Tag lang nach dem Ende gefragt.
feedback-note = Was sollte anders sein?
feedback-note-hint = Wenn Sie möchten; ohne Namen.
feedback-note-long = Schreiben Sie höchstens 500 Zeichen.
feedback-partly = Teilweise
feedback-section = Ihre Antwort
feedback-taught = War es gut unterrichtet?
feedback-thanks-html = <b>Danke.</b> Ihre Antwort ist ohne Ihren Namen aufbewahrt.
feedback-title = Wie war es: { $title }?
feedback-until = Offen bis { $until }.
feedback-useful = Werden Sie etwas davon anwenden?
feedback-yes = Ja
feeds-lead = Eine Adresse, von der Ihr Kalender Ihre Termine holt und aktuell hält.
feeds-title = Kalender abonnieren
fit-busy = laut Kalender belegt
fit-free = hat dann Zeit
fit-language = unterrichtet in der Sprache
fit-no-topic = keines der Themen steht in der Schulung
fit-other-language = nicht in der Sprache
fit-ours = gehört zur Einheit
fit-outside = außerhalb der angegebenen Stunden
fit-perhaps = in den angegebenen Stunden, Kalender unbekannt
fit-rated = gut unterrichtet, sagen { $share } ({ $interval }) von { $of }
fit-style = unterrichtet auf die gewünschte Art
fit-other-style = unterrichtet anders: { $style }
fit-about = { $fee }, etwa { $amount }
fit-no-rate = { $fee }, kein Wechselkurs in { $measure }
fitting-any-style = Jede Art
fitting-style = Gewünschte Art
fitting-sort = Ordnen
fit-taught = { $times ->
        [one] hat diese Schulung einmal gegeben
       *[other] hat diese Schulung { $times }-mal gegeben
    }
fit-teaching = unterrichtet dann schon
fit-topic = unterrichtet „{ $topic }“
fit-unknown = Zeiten unbekannt
fit-unrated = zu wenige, um etwas über den Unterricht zu sagen: { $of }
fit-week = { $has } von { $most ->
    [one] { $most } Termin
   *[other] { $most } Terminen
    } in der Woche
fitting-cannot = Kann nicht, soweit bekannt.
fitting-list = Wer passt, und warum
fitting-note = Reihenfolge: wer kommen kann, Thema, sicher frei, Unterricht, kennt die Schulung, Kosten. Was über den Unterricht gesagt wurde, zählt nur, wenn das ganze Intervall über oder unter der Hälfte liegt.
fitting-side = Anfrage
fitting-title = Jemanden zum Unterrichten finden
follow-up-lead = Zwei Wochen sind vorbei. Ihr Name wird nicht mit der Antwort gespeichert, und sie wird nur zusammen mit mindestens { $least } Antworten gezeigt.
follow-up-not-asked = Zu diesem Termin werden Sie nicht gefragt: nur wer da war, ab zwei Wochen nach dem Ende und eine Woche lang.
follow-up-not-html = <b>Hier wird gerade nichts gefragt.</b> Wer da war, wird zwei Wochen nach dem Ende gefragt, eine Woche lang.
follow-up-not-yet = Noch keine Gelegenheit
follow-up-note = Was half, oder was stand im Weg?
follow-up-outcomes = Wofür der Kurs da war:
follow-up-question = Haben Sie etwas davon angewendet?
follow-up-title = Angewendet: { $title }?
follow-up-tried = Versucht, es ging nicht
follow-up-used = Ja
guest-access = Zugang
guest-act = Einladen
guest-again = Speichern und Link schicken
guest-email = E-Mail-Adresse
guest-end = Zugang beenden
guest-end-lead = Die Person wird sofort abgemeldet. Ihre Termine bleiben ihre, bis Sie jemand anderen nennen.
guest-ended = { $organisation } · Zugang beendet
guest-invite = Jemanden von außen einladen
guest-invite-lead = Die Person bekommt einen Link per Mail und sieht die eigenen Termine, wer darin einen Platz hat, die Liste, die Materialien, die eigenen Zeiten und was vereinbart ist; sonst nichts.
guest-name = Name
guest-organisation = Arbeitet für
guest-until = { $organisation } · Zugang bis { $day }
guest-until-label = Zugang bis; mindestens zwei Wochen nach dem letzten Termin
guests-title = Von außen
heard-at-once = Am Tag selbst
heard-later = Zwei Wochen später
heard-note = Kein Name wird mit einer Antwort aufbewahrt, die Reihenfolge ist ausgelost.
heard-of = { $count } von { $all }
heard-title = Was die Anwesenden sagen
heard-too-few = Antworten: { $count }. Gezeigt werden sie ab { $least }, damit niemand an der eigenen erkannt wird.
heard-wait = Die Anwesenden werden bis { $until } gefragt; danach steht es hier.
hold-days = Für wie viele Tage
hold-note = Sie stehen unter Ihren Plätzen, bis Sie jemanden nennen oder sie freigeben.
hold-places = Wie viele
hold-title = Plätze ohne Namen halten
hours-hint = Eine Spanne je Zeile, in Ihrer Zeitzone: 1 09:00-12:30. 1 ist Montag, 7 ist Sonntag.
hours-label = Wann Sie gefragt werden können
hours-line-twice = Zeile { $line } überschneidet sich mit einer anderen dieses Tages: Fassen Sie beide zusammen.
hours-line-wrong = Stunden: Zeile { $line } ist unverständlich. Schreiben Sie Tag und Stunden, etwa 1 09:00-12:30.
hours-title = Stunden der Woche
instructor-about = Zur Person
instructor-about-hint = Was wissen sollte, wer fragt: Erfahrung, Gruppen, die Ihnen liegen.
instructor-elsewhere = Zu dieser Zeit wird schon „{ $title }“ gehalten, { $day }, { $time }: Wählen Sie eine andere Zeit oder jemand anderen.
instructor-seated = Zu dieser Zeit besteht ein Platz in „{ $title }“, { $day }, { $time }: Wählen Sie eine andere Zeit oder jemand anderen.
instructor-is-retired = Sie stehen nicht mehr auf der Liste und werden nicht mehr gefragt.
instructor-languages = Sprachen
instructor-languages-hint = Kürzel, durch Leerzeichen getrennt: en de ar
instructor-languages-wrong = Schreiben Sie die Sprachen als Kürzel aus zwei oder drei Buchstaben, etwa en de.
instructor-lead = Lesen nur die, die Schulungen planen.
instructor-line = { $style } · { $languages } · { $rate }
instructor-mine = Was ich unterrichte, und wann
instructor-most = Termine in der Woche, höchstens
instructor-most-wrong = Schreiben Sie, wie viele Termine in der Woche, von 1 bis 40.
instructor-no-rate = ohne Honorar
instructor-rate = Satz je Stunde
instructor-rate-hint = Leer, wo nichts verlangt wird.
instructor-rate-hour = { $amount } je Stunde
instructor-retired-html = <b>Nicht auf der Liste.</b> Speichern Sie das Formular, um wieder gefragt zu werden.
instructor-side = Zeit
instructor-style = Art
instructor-topics = Themen
instructor-topics-hint = Eines je Zeile, in den Worten der Schulungen.
instructor-topics-missing = Schreiben Sie mindestens ein Thema.
instructors-add = Jemanden aufnehmen
instructors-lead = Wer zum Unterrichten gefragt werden kann, eigene Leute und von außen.
instructors-none = Noch niemand zu fragen
instructors-none-text = Nehmen Sie auf, wer unterrichten kann: was, in welchen Sprachen, wann.
instructors-open = Öffnen
instructors-title = Lehrende
invited-by-why = { $by } lädt Sie ein: „{ $why }“
join-before = Etwas kommt zuerst: Erledigen Sie es, dann nehmen Sie teil.
join-before-html = <b>Etwas kommt zuerst.</b> Das Gespräch öffnet sich, wenn erledigt ist, was unten steht.
join-door = Das Gespräch
join-early-html = <b>Das Gespräch öffnet sich { $at },</b> eine Viertelstunde vor Beginn.
join-no-call = Es gibt kein Gespräch: Kommen Sie in den Raum.
join-no-call-html = <b>Es gibt kein Gespräch.</b> Kommen Sie in den Raum; dort steht ein Code an der Wand.
join-no-seat = Sie haben hier keinen gebuchten Platz: Nehmen Sie einen, oder warten Sie auf die Zusage.
join-no-seat-html = <b>Sie haben hier keinen gebuchten Platz.</b> Nehmen Sie einen, oder warten Sie auf die Zusage.
join-note = Mit der Teilnahme stehen Sie auf der Anwesenheitsliste.
join-over-html = <b>Vorbei.</b> Wer da war, hat es im Nachweis, sobald die Liste abgeschlossen ist.
join-there-html = <b>Sie stehen auf der Liste.</b>
join-title = { $title }: das Gespräch
kept-later = Sie kommen lieber an einem anderen Termin. Dies sind die anderen; Sie hören, wenn einer dazukommt.
kept-yes = Sie haben Ja gesagt. Wählen Sie einen Termin; Sie hören, wenn einer dazukommt.
mail-booked = Gebucht: { $title }, { $day }
mail-booked-why = Sie bekommen dies, weil Sie einen Platz haben; Ihr Kalender liest den Anhang.
mail-cancelled = Nicht mehr in Ihrem Kalender: { $title }, { $day }
mail-cancelled-why = Sie bekommen dies, weil Ihr Platz nicht mehr gilt; Ihr Kalender liest den Anhang.
mail-changed = Geändert: { $title }, { $day }
mail-changed-why = Sie bekommen dies, weil sich ein Termin geändert hat, in dem Sie einen Platz haben; Ihr Kalender liest den Anhang.
mail-freed-why = Sie bekommen dies, weil Ihr Kalender diese Zeit für Sie freihält; er liest den Anhang.
mail-held = Bitte sagen Sie auf der Seite Ja oder Nein. Bis dahin hält Ihr Kalender die Zeit nur frei.
mail-hello = Guten Tag { $name },
mail-link = Link: { $url }
mail-materials = Mitbringen und lesen: { $text }
mail-nobody = Wer unterrichtet, wird noch gesucht. Ihr Platz bleibt.
mail-phone = Telefon, falls der Link ausfällt: { $number }
mail-teach = Sie unterrichten: { $title }, { $day }
mail-teach-changed-why = Sie bekommen dies, weil sich ein Termin geändert hat, den Sie halten; Ihr Kalender liest den Anhang.
mail-teach-open = Termin ansehen
mail-teach-over = Sie unterrichten nicht mehr: { $title }, { $day }
mail-teach-over-why = Sie bekommen dies, weil in Ihrem Kalender steht, dass Sie diesen Termin halten; er liest den Anhang.
mail-teach-why = Sie bekommen dies, weil Sie diesen Termin halten; Ihr Kalender liest den Anhang.
material-done = erledigt
material-is-needed = Muss vor der Teilnahme erledigt sein
material-link = Link
material-link-hint = Eine Adresse, die mit https:// beginnt, oder eine Seite hier, etwa /learn. Leer, wo es keine gibt.
material-link-wrong = Schreiben Sie eine Adresse, die mit https:// beginnt, oder eine Seite hier, etwa /learn.
material-minutes = Minuten
material-minutes-wrong = Schreiben Sie, wie viele Minuten es dauert, von 0 bis 600.
material-needed = vor der Teilnahme
material-title = Was
material-title-missing = Schreiben Sie, was zu lesen oder zu tun ist.
material-too-many = Eine Schulung hat höchstens 50 Unterlagen: Entfernen Sie zuerst eine.
materials-add = Unterlage hinzufügen
materials-count = Unterlagen, { $count }
materials-lead = Was Sie erledigt haben, gilt für jeden Termin.
materials-left = { $count ->
    [one] 1 kommt zuerst
   *[other] { $count } kommen zuerst
    }
materials-none = Noch nichts zu lesen oder zu tun
materials-none-text = Die Schulung beginnt mit ihrem Termin.
materials-title = Unterlagen
member-about = { $whom } · { $each } · { $carried }
member-all = Mitgliedschaften
member-budget-wrong = Wählen Sie ein offenes Geldbudget, das die Plätze bezahlt.
member-carried = { $months ->
    [one] Ein nicht genutzter Kurs bleibt einen Monat länger.
   *[other] Ein nicht genutzter Kurs bleibt { $months } Monate länger.
    }
member-carry = Übertrag in Monaten
member-carry-hint = 0: Was ein Monat übrig lässt, verfällt.
member-carry-wrong = Schreiben Sie 0 bis { $most } Monate.
member-classes = Kurse im Monat
member-classes-wrong = Schreiben Sie 1 bis { $most } Kurse im Monat.
member-covers = Bezahlt durch { $title }.
member-days = { $from } bis { $until }
member-each = { $count ->
    [one] { $count } Kurs im Monat
   *[other] { $count } Kurse im Monat
    }
member-end = Heute beenden
member-everybody = Alle
member-from = Erster Tag
member-lapses = Was ein Monat übrig lässt, verfällt.
member-lead = So viele Kurse im Monat, ohne Anfrage gebucht und aus einem Budget bezahlt. Wer in mehreren ist, hat die mit den meisten Kursen.
member-left = { $title }: { $each ->
    [one] Von Ihrem Kurs im Monat ist noch { $left } offen.
   *[other] Von Ihren { $each } Kursen im Monat sind noch { $left } offen.
    }
member-there = Eine Mitgliedschaft dieses Namens für diese Leute läuft schon. Beenden Sie sie zuerst oder wählen Sie einen anderen Namen.
member-most = Ein Platz kostet höchstens
member-most-hint = In der Währung des Budgets; leer für jeden Preis. Um teurere Plätze wird gebeten.
member-name = Name
member-new = Neue Mitgliedschaft
member-no-budget = Richten Sie erst ein Geldbudget ein: Es bezahlt die Plätze.
member-none = Noch hat niemand eine: Um jeden Platz, der etwas kostet, wird gebeten.
member-of-before = { $count ->
    [one] Einer davon kommt aus früheren Monaten.
   *[other] { $count } davon kommen aus früheren Monaten.
    }
member-set-up = Einrichten
member-since = seit { $from }
member-title = Mitgliedschaften
member-title-wrong = Schreiben Sie einen Namen von höchstens { $most } Zeichen.
member-unit-wrong = Wählen Sie einen Bereich aus der Liste.
member-until = Letzter Tag, falls es einen gibt
member-until-wrong = Der letzte Tag liegt vor dem ersten: Ändern Sie einen davon.
member-whom = Für wen
minutes-back = Die Minuten werden nicht gebraucht.
minutes-booked = Der Platz wurde gebucht.
minutes-short = Die bezahlten Minuten in „{ $budget }“ sind verbraucht. Wer das Budget führt, kann es aufstocken; buchen Sie danach noch einmal.
minutes-worked = In einem Termin gearbeitete Minuten.

money-back = Der Platz ist weggefallen.
money-booked = Der Platz wurde gebucht.
money-fee-agreed = Eine Lehrkraft hat zugesagt.
money-fee-asked = Eine Lehrkraft wurde gefragt.
money-fee-back = Eine Lehrkraft wird nicht gebraucht oder ist zurückgetreten.
money-fee-paid = Eine Lehrkraft hat unterrichtet.
money-paid = Der Termin hat stattgefunden.
name-many = { $count ->
    [one] Sie halten diesen einen Platz.
   *[other] Sie halten hier { $count } Plätze: Schreiben Sie in jede Zeile einen Namen oder eine Nummer.
    }
name-too-many = Sie halten hier { $count } Plätze: Schreiben Sie höchstens so viele Namen.
name-whom = Wer ihn bekommt
notice-before = Vor { $day }: bereiten Sie sich auf { $title } vor
notice-called-off = Abgesagt: { $title }
notice-called-off-why = { $when }. { $why }
notice-dated = Es gibt einen Termin: { $title }
notice-dated-why = { $when }. { $place }. Sie wollten kommen oder wurden gefragt: Plätze werden in dieser Reihenfolge angeboten.
notice-feedback = Sie waren da; drei kurze Fragen, einen Tag lang offen.
notice-follow-up = Sie waren vor zwei Wochen dabei; eine Frage, eine Woche lang offen.
notice-freed = Nicht mehr in Ihrem Kalender freigehalten: { $title }
notice-freed-why = { $when }. Für Sie ist kein Platz mehr vorgesehen; die Zeit ist wieder frei.
notice-held = { $count ->
    [one] Sie halten jetzt einen Platz ohne Namen: { $title }
   *[other] Sie halten jetzt { $count } Plätze ohne Namen: { $title }
    }
notice-held-why = { $when }. { $name } arbeitet nicht mehr hier, und Sie leiten das Team. Nennen Sie Personen, oder geben Sie die Plätze frei.
notice-invited = Sie sind eingeladen: { $title }
notice-left = { $count ->
    [one] 1 Sache ist vorher zu erledigen, { $minutes }
   *[other] { $count } Sachen sind vorher zu erledigen, { $minutes }
    }
notice-moved = Andere Zeit oder anderer Ort: { $title }
notice-moved-seat = { $when }. { $place }. Was Sie angefragt haben oder was Ihnen angeboten ist, bleibt.
notice-moved-teach = { $when }. { $place }. Sie halten ihn oder sind gefragt.
notice-moved-wait = { $when }. { $place }. Ihr Platz in der Reihe bleibt.
notice-nobody-teaches = Niemand unterrichtet: { $title }
notice-nobody-teaches-why = { $when }. { $name } sollte unterrichten und arbeitet nicht mehr hier. Finden Sie jemand anderen, oder sagen Sie rechtzeitig ab.
notice-not-agreed = Niemand hat rechtzeitig zugestimmt: { $title }
notice-not-agreed-why = { $when }. Der Platz war bis jetzt für Sie gehalten; nun ist er wieder für andere frei.
notice-offered = Ein Platz ist für Sie frei: { $title }
notice-recommended = { $by } empfiehlt einen Kurs: { $title }
notice-said-later = { $name } möchte lieber einen anderen Termin: { $title }
notice-said-later-why = Das Interesse bleibt, und jeder neue Termin wird gesagt.
notice-said-no = { $name } sagt Nein: { $title }
notice-said-no-why = Ohne Grund, und es muss keiner genannt werden.
notice-said-yes = { $name } sagt Ja: { $title }
notice-said-yes-why = Sie haben gefragt, und die Antwort ist Ja.
notice-teach = Sie werden gefragt, ob Sie unterrichten: { $title }
notice-teach-ended = Sie unterrichten nicht mehr: { $title }
notice-teach-over = Nicht mehr gefragt: { $title }
notice-teach-over-why = { $when }. Jemand anderes unterrichtet, oder wird gesucht.
notice-teach-why = { $when }. Sagen Sie unter „Meine Termine“ Ja oder Nein.
notice-tomorrow = Morgen um { $time }: { $title }
number-between = Schreiben Sie eine ganze Zahl von { $least } bis { $most }.
number-unreadable = Schreiben Sie eine ganze Zahl, etwa 12.
off-title = Absagen
off-why = Warum, alle Betroffenen lesen es
outcomes-title = Danach können Sie
own-title = Ihre Plätze
person-not-for = Dieser Kurs ist für andere: Laden Sie jemand anderen ein.
person-not-found = Niemand im Betrieb hat diesen Namen oder diese Nummer: Suchen Sie unter Personen.
person-not-led = Sie buchen für Menschen, die Sie führen: Laden Sie diese Person stattdessen ein.
person-several = Mehrere haben diesen Namen: Schreiben Sie die Nummer der gemeinten Person.
placed-counts = Zählt für { $person }
placed-nobody = Zählt für niemanden
placed-title = Namen des Berichts, die geklärt sind
report-to-come = Zeile { $row } nennt eine Zeit, die noch kommt: Exportieren Sie den Bericht nach dem Ende des Anrufs noch einmal.
seat-price = Ein Platz kostet { $price }. Ihr Ja fragt, wer Sie führt, um Zustimmung.
session-cut-off-past = Niemand könnte mehr buchen: Gebucht wird bis { $hours } Stunden vor Beginn, und das ist vorbei. Wählen Sie eine spätere Zeit oder weniger Stunden.
session-nobody-yet = Wer den Termin hält, wird noch gesucht.
teacher-whole-name = Meinen Sie { $name }? Schreiben Sie den ganzen Namen oder die Nummer, bei jemandem von außen Vor- und Nachnamen.
plan-act = Planen
plan-aside = Für die reservierte Zeit: „{ $title }“
plan-aside-minutes = Der Kurs dauert { $class }; reserviert sind { $aside } je Person.
plan-aside-people = In den Kurs passen { $size } auf einmal; gemeint sind { $people }: { $sessions } Termine reichen für alle.
plan-capacity = Plätze
plan-count = Wie viele
plan-count-hint = Mehr als einer wird eine Reihe, die zusammen verlegt und abgesagt werden kann.
plan-cut-off = Buchungsschluss, Stunden vorher
plan-instructor = Wer lehrt
plan-instructor-hint = Name oder Nummer aus dem Haus, oder der Name von jemandem von außerhalb.
plan-lead = Ein Termin oder eine Reihe zur selben Stunde.
plan-link = Link zum Gespräch
plan-materials = Was mitzubringen und zu lesen ist
plan-offer = Ein Angebot gilt, Stunden
plan-offer-hint = So lange hat, wer wartet, zum Antworten, wenn ein Platz frei ist.
plan-phone = Telefon, falls der Link ausfällt
plan-place = Ort, oder wie man hinfindet
plan-room = Raum
plan-starts = Beginn, Ortszeit
plan-starts-hint = Etwa 2026-12-03 10:00. Leer, um erst zu sehen, wer käme.
plan-title = Termin planen
plan-weeks = Im Abstand von Wochen
plan-zone = Zeitzone
questions-note = Ein Satz, wenn Sie mögen
questions-title = Sie werden gefragt
reason-missing = Schreiben Sie einen Satz: Die Betroffenen lesen ihn.
recommend-already = Diese Person hat Ihre Empfehlung dieses Kurses schon und noch nicht geantwortet.
recommend-gone = Dieser Kurs ist nicht mehr im Angebot: Wählen Sie einen anderen.
recommend-not-yours = Wählen Sie jemanden, den Sie leiten.
report-backwards = Zeile { $row } geht, bevor sie kommt: Berichtigen Sie die Zeiten.
report-file = Bericht von Zoom oder Teams
report-hint = Die CSV-Datei von Zoom oder der Anwesenheitsbericht von Teams.
report-missing = Wählen Sie die Datei des Berichts.
report-never-came = Zeile { $row } geht, ohne gekommen zu sein: Ergänzen Sie die Zeile des Beitritts, oder nehmen Sie sie heraus.
report-no-name = Zeile { $row } hat weder Name noch Adresse: Berichtigen Sie sie, oder nehmen Sie die Zeile heraus.
report-no-table = Keine Zeile nennt die Spalten mit Name, Beitritt und Verlassen: Exportieren Sie die Teilnehmenden des Gesprächs.
report-no-time = Zeile { $row } hat keine Zeit in der Spalte { $column }: Dort steht „{ $text }“. Schreiben Sie sie wie 2026-12-03 10:00:00.
report-not-text = Das ist kein lesbarer Text: Exportieren Sie den Bericht noch einmal als CSV.
report-other-day = Diese Zeiten sind von einem anderen Tag als der Termin: Wählen Sie den Bericht dieses Termins.
report-title = Aus dem Gespräch übernehmen
report-too-large = Die Datei ist größer als 4 MB oder abgebrochen: Exportieren Sie den Bericht dieses einen Termins noch einmal.
reserve-too-many = Halten Sie weniger: { $free ->
    [one] 1 Platz ist frei, und eine Person hält höchstens 50.
   *[other] { $free } Plätze sind frei, und eine Person hält höchstens 50.
    }
reserve-until-wrong = Halten Sie sie bis zu einem Tag vor dem Buchungsschluss.
retirement-lead = Niemand fragt mehr; was vereinbart ist, bleibt.
retirement-title = Von der Liste
return-why = Warum, wenn Sie mögen; nur Sie sehen es
room-add = Raum anlegen
room-change = Raum ändern
room-directions = Wie man hinfindet
room-directions-hint = Standort, Stock, Tür.
room-end = Nicht mehr in Gebrauch
room-end-lead = Hier wird nichts mehr geplant. Was stattfand, bleibt im Verlauf.
room-equipment = Was darin steht
room-free = Dann frei: { $rooms }.
room-is-retired = Dieser Raum ist nicht mehr in Gebrauch: Wählen Sie einen anderen.
room-name = Name
room-name-missing = Geben Sie dem Raum den Namen, den alle benutzen.
room-name-taken = Ein anderer Raum heißt so: Ergänzen Sie Standort oder Stock.
room-new = Neuer Raum
room-next = Als Nächstes: { $class }, { $day }, { $time }
room-none-next = Hier ist nichts geplant.
room-of-none = Keiner von uns
room-planned = Was hier geplant ist
room-retired-html = Dieser Raum ist nicht mehr in Gebrauch.
room-seats = { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
}
room-seats-planned = „{ $class }“ am { $day } ist für { $capacity }: So lange kann der Raum nicht weniger Plätze haben.
room-seats-wrong = Ein Raum hat zwischen 1 und 10 000 Plätze: Schreiben Sie eine Zahl.
room-side = Diesen Raum pflegen
room-site = Standort
room-site-hint = Seine Feiertage werden genannt, wenn hier ein Termin geplant wird.
room-site-none = Nicht gesagt
room-site-unknown = Diesen Standort gibt es nicht mehr: wählen Sie einen anderen.
room-still-planned = „{ $class }“ ist hier am { $day } geplant: Verlegen Sie es oder sagen Sie es ab.
room-taken = { $room } ist belegt: „{ $class }“, { $day }, { $time }.
room-too-small = { $seats ->
    [one] { $room } hat 1 Platz: Nehmen Sie einen größeren Raum oder weniger Plätze.
   *[other] { $room } hat { $seats } Plätze: Nehmen Sie einen größeren Raum oder weniger Plätze.
}
room-unknown = Diesen Raum gibt es nicht mehr: Wählen Sie einen anderen.
rooms-all = Alle Räume
rooms-lead = Ein Raum nimmt einen Termin auf einmal auf: Ein zweiter zur selben Zeit wird abgelehnt.
rooms-none = Noch keine Räume. Termine kommen ohne aus: Beschreiben Sie den Ort mit Worten.
rooms-title = Räume
said-why = „{ $why }“
seat-asks = { $person } fragt { $title } an, { $day }, { $hours }: { $price }
seat-before-you = { $before ->
    [0] Sie sind als Nächstes dran.
    [one] 1 Person ist vor Ihnen.
   *[other] { $before } Personen sind vor Ihnen.
    }
seat-budget = Bezahlt aus
seat-budget-left = { $name }, noch { $left }
seat-budget-other = Der Kurs kostet { $measure }: Wählen Sie ein Budget, das darin zählt.
seat-decide = Über die Anfrage entscheiden
seat-decided-elsewhere = Für diesen Platz wartet eine Anfrage: Mit der Entscheidung über sie wird er gebucht oder weitergegeben.
seat-elsewhere = „{ $title }“ ist zur selben Zeit, { $day }, { $time }, und dort besteht schon ein Platz: Geben Sie ihn zuerst zurück, oder tauschen Sie ihn.
seat-teaching = Zu dieser Zeit wird dort „{ $title }“ gehalten, { $day }, { $time }: Finden Sie zuerst jemand anderen dafür.
seat-free-until = Kostenlos zurückzugeben bis { $until }.
seat-held-until = Für Sie gehalten bis { $until }; dann ist er wieder frei.
seat-late = Jetzt zurückgegeben wird er bezahlt, außer jemand anderes nimmt ihn.
seat-no-budget = Sie haben kein Budget in dieser Währung: Bitten Sie das Personalteam zu entscheiden.
seat-no-date = Es gibt noch kein Datum: Sagen Sie, ob Sie kämen.
seat-not-asked = Dieser Platz ist nicht mehr angefragt: Seine Seite sagt, was daraus wurde.
seat-not-booked = Nur ein gebuchter Platz wird angekreuzt: Laden Sie die Liste neu.
seat-not-held = Dieser Platz wird nicht mehr gehalten: Buchen Sie stattdessen einen für die Person.
seat-nothing-to-answer = Hier ist nichts mehr zu beantworten: Die Seite sagt, was daraus wurde.
seat-nothing-to-give = Dieser Platz lässt sich nicht mehr zurückgeben: Die Seite sagt, was daraus wurde.
seat-now = Wo er steht
seat-offer-over = Das Angebot ist abgelaufen und geht an die Nächsten: Buchen Sie erneut, um weiter zu warten.
seat-open = Platz ansehen
seat-others-decide = Über die Anfrage für diesen Platz entscheidet jemand anderes.
seat-person-has-one = Diese Person hat schon einen Platz: Nennen Sie jemand anderen.
seat-side = Was Sie tun können
seat-title = Platz von { $name }
seat-until = Bis { $until } für Sie; dann geht er an die Nächsten.
seat-why = Ihr Wort in einem Satz, die Person liest es
seat-without-name = Gehalten, noch ohne Namen
seat-would-come = Sie haben gesagt, dass Sie kämen. Sobald es ein Datum gibt, erfahren Sie es und bekommen einen Platz angeboten.
seats-wait-title = Warten auf Ihr Wort
series-following = { $after ->
    [one] Diesen und den 1 danach
   *[other] Diesen und die { $after } danach
    }
series-refused = { $day }: { $why } Nichts wurde geändert.
series-scope = Für welche Termine
series-this = Nur diesen
series-wrong = Eine Reihe hat 1 bis 52 Termine, jeder höchstens 52 Wochen nach dem vorigen.
session-by-link = Per Link
session-called-off-html = <b>Abgesagt:</b> { $why }
session-called-off-why = Findet nicht statt: { $why }
session-capacity-taken = { $taken ->
    [one] 1 Platz ist vergeben: Lassen Sie mindestens so viele, oder sagen Sie den Termin ab.
   *[other] { $taken } Plätze sind vergeben: Lassen Sie mindestens so viele, oder sagen Sie den Termin ab.
    }
session-capacity-wrong = Ein Termin hat zwischen 1 und 10 000 Plätze: Schreiben Sie eine Zahl.
session-free-of = { $free } von { $capacity ->
    [one] { $capacity } Platz
   *[other] { $capacity } Plätzen
    } frei
session-full = Ausgebucht
session-full-wait = Voll, { $count ->
    [one] { $count } wartet
   *[other] { $count } warten
    }
session-has-begun = Der Termin hat begonnen: Wer ihn hält, schreibt auf, wer da ist.
instant-there = { $at }, { $zone }
session-hours = { $from } bis { $to }, { $zone }
session-is-called-off = Dieser Termin ist abgesagt: Wählen Sie einen anderen.
session-is-closed = Dieser Termin ist abgeschlossen: Es ändert sich nichts mehr.
session-left-html = <b>{ $name }</b> sollte hier unterrichten und arbeitet nicht mehr im Haus.
session-link-wrong = Schreiben Sie einen Link, der mit https:// beginnt.
session-no-date = Noch kein Termin
session-nobody-html = <b>Noch hält ihn niemand.</b> Nennen Sie jemanden oder sagen Sie rechtzeitig ab: Wer einen Platz hat, sieht, dass gesucht wird.
session-nobody-teaches = Wer ihn hält, wird noch gesucht; Ihr Platz bleibt.
session-not-begun = Der Termin hat noch nicht begonnen: Kommen Sie dann wieder.
session-open = Termin verwalten
session-over = Er ist vorbei.
session-past-cut-off = Die Buchung ist beendet: Wählen Sie einen anderen Termin.
session-place-open = Ort folgt
session-place-or-link = { $place } oder per Link
session-running = Er hat begonnen.
session-side = Termin ändern
session-taken-of = { $taken } von { $capacity ->
    [one] { $capacity } Platz
   *[other] { $capacity } Plätzen
    } vergeben
session-title = { $title }, { $day }
session-undated = Noch kein Datum: Sagen Sie, ob Sie kämen, dann erfahren Sie es zuerst.
session-when = { $day }, { $hours }
session-with = Mit { $name }
session-without-time = Dieser Termin hat noch kein Datum: Plätze lassen sich halten, sobald es eines gibt.
session-would-come = { $count ->
    [0] Noch niemand hat gesagt, dass er käme
    [one] 1 Person käme
   *[other] { $count } Personen kämen
    }
sessions-none = Kein Termin ist geplant.
sessions-over = Vergangene Termine
sessions-title = Termine
state-asked = Angefragt, der Platz ist gehalten
state-attended = War da
state-booked = Gebucht
state-called-off = Abgesagt
state-declined = Abgelehnt
state-given-back = Zurückgegeben
state-invited = Eingeladen
state-lapsed = Abgelaufen
state-missed = Hat gefehlt
state-not-attending = Nimmt nicht teil
state-not-required = Nicht nötig
state-offered = Ein Platz ist für Sie frei
state-refused = Nicht zugestimmt
state-released = Freigegeben
state-reserved = Gehalten
state-waiting = Wartet
step-after = Danach: eine Frage, zwei Wochen später
step-after-asked = Haben Sie etwas davon angewendet? Ihr Name wird nicht mit der Antwort aufbewahrt.
step-after-practice = Im Programm „{ $title }“ üben Sie es, und jemand sieht Ihnen dabei zu.
step-after-used = Zwei Wochen später angewendet, sagen { $share } ({ $interval }) von { $of }.
step-before = Davor: { $count ->
    [one] 1 Sache zu lesen oder zu tun
   *[other] { $count } Sachen zu lesen oder zu tun
    }
step-before-done = Davon haben Sie { $done } von { $of } erledigt.
step-before-first = Das Gespräch öffnet sich, wenn das erledigt ist.
step-before-minutes = Es dauert { $minutes }; das Gespräch öffnet sich, wenn das erledigt ist.
step-before-none = Davor: nichts vorzubereiten
step-before-others = { $count ->
    [one] Dazu 1 Sache, wenn Sie mögen.
   *[other] Dazu { $count } Sachen, wenn Sie mögen.
    }
step-live = Live: { $minutes }
step-live-been = { $people } Personen waren schon dabei.
step-live-led = Von denen, die Sie führen: { $names }.
step-live-useful = Nützlich, sagen { $share } ({ $interval }) von { $of }.
step-live-with = Live: { $minutes } mit { $names }
stepping-down-lead = Alle behalten ihren Platz und lesen, dass jemand gesucht wird.
stepping-down-title = Sie sind verhindert?
steps-title = So läuft es ab
style-coaching = Coaching
style-lecture = Vortrag
style-practice = Übung
style-workshop = Werkstatt
swap-agreed = Statt eines anderen Termins, wie vereinbart.
swap-full = Jener Termin ist ausgebucht: Ihr Platz bleibt, wie er ist.
swap-label = Anderer Termin
swap-other-class = Tauschen Sie gegen einen anderen Termin desselben Kurses.
swap-too-late = Der Platz geht nicht mehr kostenlos zurück: Geben Sie ihn zurück und buchen Sie den anderen.
taught-agreed = Vereinbart: { $fee }
taught-coming = Demnächst
taught-lead = Was Sie lehren, das Nächste zuerst.
taught-next = Als Nächstes
taught-none = Sie unterrichten gerade keinen Termin
taught-none-text = Sobald Sie als Lehrperson genannt sind, steht der Termin mit seiner Liste hier.
taught-now = Schreiben Sie auf, wer da ist.
taught-ready = { $done } von { $all } haben erledigt, was zuerst kommt
taught-see = Zur Liste
taught-take = Anwesenheit festhalten
taught-title = Meine Termine
taught-to-settle = Er ist vorbei: Übernehmen Sie die Liste und schließen Sie ihn ab.
teaching-title = Wer lehrt
time-in-fold = An diesem Tag gibt es { $time } zweimal, weil die Uhren zurückgestellt werden: Wählen Sie eine andere Zeit.
time-in-gap = An diesem Tag gibt es { $time } nicht, weil die Uhren vorgestellt werden: Wählen Sie eine andere Zeit.
time-past = Diese Zeit ist vorbei: Wählen Sie eine kommende.
time-title = Wann und wo
time-unreadable = Schreiben Sie die Zeit wie 2026-12-03 10:00.
time-far = Wählen Sie eine Zeit vor Ende { $last }.
today-book = Buchen
today-class = { $minutes }, { $free ->
    [0] ausgebucht
    [one] ein Platz frei
   *[other] { $free } Plätze frei
}
today-classes = Wählen Sie einen Live-Kurs
today-classes-all = Alle Live-Kurse
today-wait = Warten
unknown-lead = Der Bericht hat diese Namen, und kein Platz hat genau sie.
unknown-minutes = { $minutes } im Gespräch
unknown-nobody = Niemandes
unknown-title = Wer ist das?
unknown-whose = Wessen Platz
waiver-why = Warum es nicht nötig ist; die Person liest es
walk-in-act = Eintragen
walk-in-costs = Ein Platz kostet etwas, und niemand hat zugestimmt: Das muss zuerst, wer die Person führt.
walk-in-full = Alle { $seats } Plätze sind vergeben. Wer den Termin einrichtet, kann Plätze hinzufügen.
walk-in-hint = Name oder Nummer. Die Person bekommt einen Platz und gilt als anwesend.
walk-in-not-for = Dieser Live-Kurs ist für andere: Wer ihn einrichtet, kann ihn öffnen.
walk-in-person = Wer kam
walk-in-teaches = Diese Person hält den Termin.
walk-in-title = Jemand kam ohne Platz
walk-in-why = Kam ohne Platz.
wall-lead = Wer einen Platz hat, tippt den Code oder scannt ihn. Er gilt ab einer Viertelstunde vor Beginn bis zum Ende.
wall-note = Beide wechseln jede Minute. Der Code der Minute davor gilt noch.
wall-say = Oder den Code sagen:
wall-scan = Scannen:
wall-title = Code an der Wand
whole-team-ask = Einen beantragen
whole-team-even = Ab { $people } Personen kostet ein eigener Termin nicht mehr als einzelne Plätze.
whole-team-title = Für ein ganzes Team
zone-unknown = Es gibt keine Zeitzone { $name }: Schreiben Sie eine wie Europe/Berlin.
